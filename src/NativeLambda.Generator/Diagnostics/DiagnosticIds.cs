namespace NativeLambda.Generator.Diagnostics;

/// <summary>The ids of the rules. Constants, so that the code fixes name the same rules without loading this assembly.</summary>
internal static class DiagnosticIds
{
    public const string TooManyParameters = "NL0001";
    public const string NotAContext = "NL0002";
    public const string ParameterOrder = "NL0003";
    public const string AsyncVoid = "NL0004";
    public const string ParameterModifier = "NL0005";
    public const string Generic = "NL0006";
    public const string NotReachable = "NL0007";
    public const string NoInstance = "NL0008";
    public const string NotAResult = "NL0009";
    public const string NotCallable = "NL0010";
    public const string UnknownContext = "NL0011";

    public const string DuplicateName = "NL0101";
    public const string InvalidName = "NL0102";
    public const string NamesDifferByCase = "NL0103";
    public const string TemplateHandlerNotFound = "NL0104";
    public const string HandlerNotInTemplate = "NL0105";

    public const string EventNotReadable = "NL0201";
    public const string ResultNotWritable = "NL0202";
    public const string MemberNotSupported = "NL0203";
    public const string JsonNameTaken = "NL0204";
    public const string ConstructorToChoose = "NL0205";
    public const string ConstructorParameter = "NL0206";
    public const string NotAConverter = "NL0207";
    public const string ExtensionData = "NL0208";
    public const string UntypedStringEnum = "NL0209";
    public const string UndeclaredDerivedTypes = "NL0211";
    public const string NotAContextClass = "NL0212";
    public const string SeveralContexts = "NL0214";
    public const string DerivedTypes = "NL0215";
    public const string RequiredButNotRead = "NL0216";
    public const string UnseenType = "NL0217";
    public const string UnseenPart = "NL0218";
    public const string NotAnOptionConverter = "NL0219";

    public const string HostNotStarted = "NL0301";
    public const string ReflectionCall = "NL0302";
    public const string NoHandler = "NL0303";

    public const string BlockingWait = "NL0401";

    public const string SampleNotJson = "NL0501";
    public const string SampleWrongKind = "NL0502";
    public const string SampleMemberMissing = "NL0503";
    public const string SampleMemberPassedOver = "NL0504";
    public const string SampleValueNotReadable = "NL0505";
    public const string SampleNullDespiteType = "NL0506";
    public const string SampleHandlerNotFound = "NL0507";
    public const string SampleMemberMisspelt = "NL0508";

    public const string BatchRecord = "NL0601";
    public const string BatchResult = "NL0602";
    public const string SeveralBatches = "NL0603";
    public const string BatchWithoutHandler = "NL0604";
    public const string MaxParallelism = "NL0605";
}
