namespace NativeLambda.Tests.Hosting;

/// <summary>Every fault again, with an answer and the request for the next event in one message.</summary>
public sealed class PipelinedFaultTests : FaultTests
{
    private protected override bool Pipelines => true;
}

/// <inheritdoc cref="PipelinedFaultTests"/>
public sealed class PipelinedWireTests : WireTests
{
    private protected override bool Pipelines => true;
}

/// <inheritdoc cref="PipelinedFaultTests"/>
public sealed class PipelinedPlatformFailureTests : PlatformFailureTests
{
    private protected override bool Pipelines => true;
}

/// <inheritdoc cref="PipelinedFaultTests"/>
public sealed class PipelinedSlotTests : SlotTests
{
    private protected override bool Pipelines => true;
}
