#nullable disable
using System.Runtime.Serialization;
using System.Text;
using System.Text.Json.Serialization;

namespace Amazon.Lambda.KinesisFirehoseEvents;

public class KinesisFirehoseEvent
{
    public string InvocationId { get; set; }

    public string DeliveryStreamArn { get; set; }

    public string Region { get; set; }

    public IList<FirehoseRecord> Records { get; set; }

    [DataContract]
    public class FirehoseRecord
    {
        [DataMember(Name = "recordId")]
        public string RecordId { get; set; }

        [DataMember(Name = "approximateArrivalTimestamp")]
        [JsonPropertyName("approximateArrivalTimestamp")]
        public long ApproximateArrivalEpoch { get; set; }

        [IgnoreDataMember]
        [JsonIgnore]
        public DateTime ApproximateArrivalTimestamp => DateTime.UnixEpoch.AddMilliseconds(ApproximateArrivalEpoch);

        [DataMember(Name = "data")]
        [JsonPropertyName("data")]
        public string Base64EncodedData { get; set; }

        public string DecodeData() => Encoding.UTF8.GetString(Convert.FromBase64String(Base64EncodedData));
    }
}
