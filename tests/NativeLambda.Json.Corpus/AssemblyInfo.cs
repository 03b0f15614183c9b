using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("NativeLambda.Json.Tests")]

// The generated code is compiled into an assembly of this name, and some members of the corpus are internal.
[assembly: InternalsVisibleTo("TestAssembly")]
