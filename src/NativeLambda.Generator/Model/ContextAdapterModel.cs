using NativeLambda.Generator.Infrastructure;

namespace NativeLambda.Generator.Model;

/// <summary>The class by which a <c>LambdaContext</c> is the <c>ILambdaContext</c> of AWS's packages.</summary>
/// <param name="Interfaces">The interfaces that the referenced version has, that of the context first.</param>
internal sealed record ContextAdapterModel(EquatableArray<AdaptedInterfaceModel> Interfaces);

/// <summary>An interface of AWS's packages and how each of its members is implemented.</summary>
/// <param name="Name">The interface, <c>global::</c>-qualified.</param>
/// <param name="ClassName">The simple name of the class that implements it.</param>
/// <param name="SourceType">The type of what the class stands before, <c>global::</c>-qualified.</param>
/// <param name="Members">Its members; those that are left to the interface's own default are not among them.</param>
internal sealed record AdaptedInterfaceModel(string Name, string ClassName, string SourceType, EquatableArray<AdaptedMemberModel> Members);

/// <summary>A member of such an interface.</summary>
/// <param name="Type">The type of its value, <c>global::</c>-qualified.</param>
/// <param name="Name">Its name, with the parameters of a method.</param>
/// <param name="Value">The expression that it gives.</param>
/// <param name="IsKept">Whether the value is made when first asked for, and kept.</param>
internal sealed record AdaptedMemberModel(string Type, string Name, string Value, bool IsKept);
