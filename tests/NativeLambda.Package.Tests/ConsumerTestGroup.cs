using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>The tests of the consumers' projects, which are restored and built once for all of them.</summary>
[CollectionDefinition]
public sealed class ConsumerTestGroup : ICollectionFixture<ConsumerProjects>;
