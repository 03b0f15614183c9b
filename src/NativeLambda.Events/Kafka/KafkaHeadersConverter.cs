using System.ComponentModel;
using NativeLambda.Json;

namespace NativeLambda.Events;

/// <summary>
/// Reads and writes the headers of a record of Kafka, whose values are arrays of numbers: <c>[{"key":[118,49]}]</c>. Bytes
/// above 127 are taken as negative numbers too.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class KafkaHeadersConverter : DirectJsonConverter<
    List<Dictionary<string, byte[]>>,
    ListReader<Dictionary<string, byte[]>, DictionaryReader<string, StringKey, byte[], ByteNumbersJson>>,
    ListWriter<Dictionary<string, byte[]>, DictionaryWriter<Dictionary<string, byte[]>, string, StringKey, byte[], ByteNumbersJson>>>;
