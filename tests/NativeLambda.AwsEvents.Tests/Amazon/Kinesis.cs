#nullable disable
namespace Amazon.Runtime
{
    public class ConstantClass(string value)
    {
        public string Value { get; private set; } = value;

        public override string ToString() => Value;
    }
}

namespace Amazon.Kinesis
{
    public class EncryptionType(string value) : Runtime.ConstantClass(value);
}

namespace Amazon.Kinesis.Model
{
    public class Record
    {
        private DateTime? _approximateArrivalTimestamp;

        public DateTime ApproximateArrivalTimestamp
        {
            get => _approximateArrivalTimestamp.GetValueOrDefault();
            set => _approximateArrivalTimestamp = value;
        }

        public MemoryStream Data { get; set; }

        public EncryptionType EncryptionType { get; set; }

        public string PartitionKey { get; set; }

        public string SequenceNumber { get; set; }

        internal bool IsSetApproximateArrivalTimestamp() => _approximateArrivalTimestamp.HasValue;
    }
}
