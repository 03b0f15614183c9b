using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace NativeLambda.Generator.Tests.Rules;

/// <summary>NL0104 in the template and NL0105 at the handler: the names in deployment templates and in code agree.</summary>
public sealed class TemplateRuleTests
{
    private const string ProjectDirectory = "/repo/src/Shop/";

    /// <summary>The assembly is named TestProject by the test framework.</summary>
    private const string TwoHandlers = """
        namespace Sales;

        static class Orders
        {
            [LambdaHandler]
            internal static void Create(Order order) { }

            [LambdaHandler("orders.delete")]
            internal static void Delete(Order order) { }
        }
        """;

    /// <summary>As <see cref="TwoHandlers"/>, where no template names the first.</summary>
    private const string TwoHandlersOneUnnamed = """
        namespace Sales;

        static class Orders
        {
            [LambdaHandler]
            internal static void {|NL0105:Create|}(Order order) { }

            [LambdaHandler("orders.delete")]
            internal static void Delete(Order order) { }
        }
        """;

    private const string OneHandler = "static class Orders { [LambdaHandler] internal static void Create(Order order) { } }";

    [Theory]
    [InlineData("template.yaml", """
        Resources:
          CreateFunction:
            Type: AWS::Serverless::Function
            Properties:
              Runtime: provided.al2023
              CodeUri: .
              Handler: {|NL0104:Orders.Craete|} # a slip
          DeleteFunction:
            Type: AWS::Serverless::Function
            Properties: { Runtime: provided.al2023, CodeUri: ., Handler: 'orders.delete' }
        """)]
    [InlineData("template.yml", """
        Globals:
          Function:
            Runtime: provided.al2
            Handler: orders.delete
        Resources:
          A: { Type: AWS::Serverless::Function, Properties: { Handler: "{|NL0104:Order.Create|}" } }
          B: { Type: AWS::Serverless::Function, Properties: { MemorySize: 128 } }
        """)]
    [InlineData("template.yaml", """
        AWSTemplateFormatVersion: '2010-09-09'
        Transform: AWS::Serverless-2016-10-31
        Description: |
          The shop.
          Handler: Orders.Nothing

        Parameters:
          Stage: { Type: String, Default: prod }

        Mappings:
          Defaults: &defaults
            Runtime: provided.al2023
            CodeUri: .
            Architectures: [arm64]

        Globals:
          Function:
            Timeout: 10
            Environment: { Variables: { STAGE: !Ref Stage } }

        Resources:
          Table:
            Type: AWS::Serverless::SimpleTable
          CreateFunction:
            Type: AWS::Serverless::Function
            Metadata: { SamResourceId: CreateFunction }
            Properties:
              <<: *defaults
              FunctionName: !Sub '${AWS::StackName}-create'
              Handler: >-
                {|NL0104:Orders.Craete|}
              Policies:
                - DynamoDBCrudPolicy: { TableName: !Ref Table }
              Events:
                Api:
                  Type: HttpApi
                  Properties: { Path: /orders, Method: post }
          DeleteFunction:
            Type: AWS::Serverless::Function
            Properties: { <<: *defaults, Handler: orders.delete }
          Picture:
            Type: AWS::Serverless::Function
            Properties: { PackageType: Image, Runtime: provided.al2023 }

        Outputs:
          Url: { Value: !Sub 'https://${ServerlessHttpApi}.execute-api.${AWS::Region}.amazonaws.com' }
        """)]
    [InlineData("serverless.yml", """
        service: shop
        frameworkVersion: '4'
        custom:
          function: &function
            runtime: provided.al2023
            package: { artifact: bin/TestProject.zip }
            environment:
              STAGE: ${sls:stage}
        provider:
          name: aws
          region: ${opt:region, 'eu-central-1'}
        functions:
          create:
            <<: *function
            handler: {|NL0104:Orders.Craete|}
            events:
              - httpApi: 'POST /orders'
              - sqs:
                  arn: !GetAtt Queue.Arn
          delete:
            <<: *function
            handler: orders.delete
        resources:
          Resources:
            Queue: { Type: AWS::SQS::Queue }
        """)]
    [InlineData("ShopStack.nested.template.json", """
        {
         "Resources": {
          "CreateServiceRole1A2B": {
           "Type": "AWS::IAM::Role",
           "Properties": { "ManagedPolicyArns": [ { "Fn::Join": [ "", [ "arn:", { "Ref": "AWS::Partition" }, ":iam::aws:policy/x" ] ] } ] }
          },
          "Create7B8C": {
           "Type": "AWS::Lambda::Function",
           "Properties": {
            "Architectures": [ "arm64" ],
            "Code": { "S3Bucket": { "Fn::Sub": "cdk-hnb659fds-assets-${AWS::AccountId}-${AWS::Region}" }, "S3Key": "ab12.zip" },
            "Handler": "{|NL0104:Orders.Craete|}",
            "Role": { "Fn::GetAtt": [ "CreateServiceRole1A2B", "Arn" ] },
            "Runtime": "provided.al2023"
           },
           "DependsOn": [ "CreateServiceRole1A2B" ],
           "Metadata": { "aws:cdk:path": "ShopStack/Create/Resource", "aws:asset:path": "bin/TestProject", "aws:asset:is-bundled": false, "aws:asset:property": "Code" }
          },
          "Delete9D0E": {
           "Type": "AWS::Lambda::Function",
           "Properties": { "Code": { "S3Bucket": "b", "S3Key": "ab12.zip" }, "Handler": "orders.delete", "Runtime": "provided.al2023" },
           "Metadata": { "aws:asset:path": "bin/TestProject" }
          },
          "LogRetention": {
           "Type": "AWS::Lambda::Function",
           "Properties": { "Handler": "index.handler", "Runtime": "nodejs22.x", "Code": { "S3Bucket": "b", "S3Key": "cd.zip" } }
          }
         },
         "Parameters": { "BootstrapVersion": { "Type": "AWS::SSM::Parameter::Value<String>", "Default": "/cdk-bootstrap/hnb659fds/version" } }
        }
        """)]
    [InlineData("aws-lambda-tools-defaults.json", """
        {
          "profile": "default",
          "region": "eu-central-1",
          "configuration": "Release",
          "function-architecture": "arm64",
          "function-runtime": "provided.al2023",
          "function-memory-size": 256,
          "function-timeout": 30,
          "function-handler": "{|NL0104:TestProject::Sales.Orders::Craete|}"
        }
        """, false)]
    [InlineData("serverless.template", """
        {
          "Resources": {
            "CreateFunction": {
              "Type": "AWS::Serverless::Function",
              "Properties": { "Runtime": "provided.al2023", "CodeUri": "", "Handler": "{|NL0104:TestProject::Orders::Create|}" }
            },
            "DeleteFunction": {
              "Type": "AWS::Serverless::Function",
              "Properties": { "Runtime": "provided.al2023", "Handler": "orders.delete" }
            }
          }
        }
        """)]
    [InlineData("serverless.yml", """
        service: shop
        provider:
          name: aws
          runtime: provided.al2023
        functions:
          create:
            handler: {|NL0104:create|}
            events:
            - httpApi: '*'
          delete:
            handler: orders.delete
          report:
            runtime: nodejs22.x
            handler: report.handler
        """)]
    [InlineData("Shop.template.json", """
        {
         "Resources": {
          "Create7B8": {
           "Type": "AWS::Lambda::Function",
           "Properties": { "Code": { "S3Bucket": "cdk-assets", "S3Key": "ab.zip" }, "Handler": "{|NL0104:Orders.Creat|}", "Runtime": "provided.al2023" },
           "Metadata": { "aws:asset:path": "asset.ab", "aws:asset:property": "Code" }
          },
          "Delete9C1": {
           "Type": "AWS::Lambda::Function",
           "Properties": { "Code": { "S3Bucket": "cdk-assets", "S3Key": "ab.zip" }, "Handler": "orders.delete", "Runtime": "provided.al2023" }
          },
          "RustFunction": {
           "Type": "AWS::Lambda::Function",
           "Properties": { "Code": { "S3Bucket": "cdk-assets", "S3Key": "cd.zip" }, "Handler": "bootstrap", "Runtime": "provided.al2023" }
          }
         }
        }
        """)]
    public Task A_name_that_no_handler_has_and_a_handler_that_no_template_names(string file, string template, bool namesTheOther = true) =>
        Project(
            namesTheOther ? TwoHandlersOneUnnamed : TwoHandlersOneUnnamed.Replace("\"orders.delete\"", "{|NL0105:\"orders.delete\"|}", StringComparison.Ordinal),
            (file, template)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_value_that_several_functions_share_is_reported_once() => Project(
        TwoHandlersOneUnnamed,
        ("template.yaml", """
            Globals:
              Function: { Runtime: provided.al2023, Handler: {|NL0104:Orders.Craete|} }
            Resources:
              A: { Type: AWS::Serverless::Function, Properties: { MemorySize: 128 } }
              B: { Type: AWS::Serverless::Function, Properties: { MemorySize: 256 } }
              C: { Type: AWS::Serverless::Function, Properties: { Handler: orders.delete } }
            """)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task The_message_says_what_to_write()
    {
        var test = Project(
            """
            static class Orders
            {
                [LambdaHandler]
                internal static void {|#3:Create|}(Order order) { }

                [LambdaHandler({|#4:"orders.delete"|})]
                internal static void Delete(Order order) { }
            }
            """,
            ("template.yaml", """
                Resources:
                  Near: { Type: AWS::Serverless::Function, Properties: { Runtime: provided.al2023, Handler: {|#0:Shop::Shop.Orders::create|} } }
                  Far: { Type: AWS::Serverless::Function, Properties: { Runtime: provided.al2023, Handler: {|#1:index.handler|} } }
                """));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0104", DiagnosticSeverity.Error).WithLocation(0)
            .WithMessage("'Shop::Shop.Orders::create' is no handler of this executable: write 'Orders.Create'"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0104", DiagnosticSeverity.Error).WithLocation(1)
            .WithMessage("'index.handler' is no handler of this executable: write 'Orders.Create' or 'orders.delete'"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0105", DiagnosticSeverity.Info).WithLocation(3)
            .WithMessage("No function in template.yaml has the handler 'Orders.Create', so nothing calls it: add a function with 'Handler: Orders.Create', or remove the attribute"));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0105", DiagnosticSeverity.Info).WithLocation(4)
            .WithMessage("No function in template.yaml has the handler 'orders.delete', so nothing calls it: add a function with 'Handler: orders.delete', or remove the attribute"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_forgotten_attribute()
    {
        var test = Project(
            "static class Orders { internal static void Create(Order order) { } }",
            ("template.yaml", Function("Handler: {|#0:Orders.Create|}")));
        test.ExpectedDiagnostics.Add(new DiagnosticResult("NL0104", DiagnosticSeverity.Error).WithLocation(0)
            .WithMessage("'Orders.Create' is no handler of this executable: there is none, so mark a method with [LambdaHandler]"));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Orders.Create")]
    [InlineData("Sales.Orders.Create")]
    [InlineData("TestProject::Sales.Orders::Create")]
    [InlineData("'Orders.Create'")]
    [InlineData("\"Orders\\u002eCreate\"")]
    public Task Every_name_of_a_handler(string name) => Project(
        TwoHandlers,
        ("template.yaml", Function("Handler: " + name, "Handler: orders.delete"))).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("bootstrap")]
    [InlineData("TestProject")]
    [InlineData("''")]
    public async Task An_executables_name_means_its_only_handler(string name)
    {
        await Project(OneHandler, ("template.yaml", Function("Handler: " + name))).RunAsync(TestContext.Current.CancellationToken);

        var marked = name == "''" ? "'{|NL0104:|}'" : $"{{|NL0104:{name}|}}";
        await Project(TwoHandlersOneUnnamed, ("template.yaml", Function("Handler: " + marked, "Handler: orders.delete")))
            .RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Handler: !Sub '${Name}.Create'")]
    [InlineData("Handler: { Ref: Name }")]
    [InlineData("Handler: ${self:custom.name}")]
    [InlineData("Handler: !If\n        - Condition\n        - Orders.A\n        - Orders.B")]
    public Task A_name_that_is_known_only_when_deployed_may_be_any(string handler) =>
        Project(TwoHandlers, ("template.yaml", Function(handler))).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("Runtime: nodejs22.x\n      Handler: index.handler")]
    [InlineData("Runtime: dotnet10\n      Handler: Orders.Craete")]
    [InlineData("PackageType: Image\n      Handler: Orders.Craete")]
    [InlineData("Runtime: !Ref Runtime\n      Handler: Orders.Craete")]
    [InlineData("Runtime: provided.al2023\n      CodeUri: ../Billing/\n      Handler: Orders.Craete")]
    [InlineData("Runtime: provided.al2023\n      CodeUri: /elsewhere\n      Handler: Orders.Craete")]
    public Task A_function_that_runs_something_else(string properties) => Project(
        OneHandler,
        ("template.yaml", $"""
            Resources:
              Function:
                Type: AWS::Serverless::Function
                Properties:
                  {properties}
            """)).RunAsync(TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("template.yaml", "CodeUri: .", true)]
    [InlineData("template.yaml", "CodeUri: ./bin/Release/net10.0/linux-x64/publish/", true)]
    [InlineData("../../template.yaml", "CodeUri: src/Shop", true)]
    [InlineData("../../template.yaml", "CodeUri: artifacts/publish/testproject/release_linux-x64", true)]
    [InlineData("../../template.yaml", "CodeUri: publish/TestProject.zip", true)]
    [InlineData("../../template.yaml", "Code: src\\Shop", true)]
    [InlineData("../../template.yaml", "CodeUri: src/Shopping", false)]
    [InlineData("../../template.yaml", "CodeUri: .", false)]
    [InlineData("../../template.yaml", "CodeUri: s3://bucket/code.zip", false)]
    [InlineData("../../template.yaml", "Code: { S3Bucket: a, S3Key: b }", false)]
    [InlineData("template.yaml", "CodeUri: !Ref Code", false)]
    public Task A_function_is_ours_by_where_its_code_is(string path, string code, bool isOurs)
    {
        // A name far from every handler is an error only in a function that is certainly ours.
        var handler = isOurs ? "{|NL0104:index.handler|}" : "index.handler";
        var source = isOurs ? OneHandler.Replace("Create", "{|NL0105:Create|}", StringComparison.Ordinal) : OneHandler;
        return Project(source, (path, Function($"Handler: {handler}\n      {code}"))).RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task The_folder_that_cdk_took_the_code_from() => Project(
        OneHandler.Replace("Create", "{|NL0105:Create|}", StringComparison.Ordinal),
        ("Shop.template.json", """
            {
              "Resources": {
                "Function": {
                  "Type": "AWS::Lambda::Function",
                  "Properties": { "Code": { "S3Bucket": "a" }, "Handler": "{|NL0104:index.handler|}", "Runtime": "provided.al2023" },
                  "Metadata": { "aws:asset:path": "/repo/src/Shop/bin/publish" }
                }
              }
            }
            """)).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task Two_templates_are_taken_together() => Project(
        TwoHandlers,
        ("template.yaml", Function("Handler: Orders.Create")),
        ("serverless.yml", "provider: { runtime: provided.al2023 }\nfunctions: { delete: { handler: orders.delete } }"))
        .RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_handler_that_another_rule_refuses_is_not_blamed_twice() => Project(
        """
        static class Orders
        {
            [LambdaHandler] internal static async {|NL0004:void|} Create(Order order) => await Task.Yield();
        }
        """,
        ("template.yaml", Function("Handler: Orders.Create"))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_file_of_any_name_that_the_project_lists_as_a_template()
    {
        var test = Project(OneHandler, ("infra/orders.yaml", Function("Handler: {|NL0104:Orders.Craete|}", "Handler: Orders.Create")));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig.templates", """
            is_global = true
            [/repo/src/Shop/infra/orders.yaml]
            build_metadata.AdditionalFiles.SourceItemGroup = LambdaTemplate
            """));
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("appsettings.yaml")]
    [InlineData("events/template.txt")]
    public Task A_file_that_is_no_template_is_not_read(string path) =>
        Project(OneHandler, (path, Function("Handler: Orders.Craete"))).RunAsync(TestContext.Current.CancellationToken);

    [Fact]
    public Task A_library_is_no_executable()
    {
        var test = Project(OneHandler, ("template.yaml", Function("Handler: Orders.Craete")));
        test.TestState.OutputKind = OutputKind.DynamicallyLinkedLibrary;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task Fires_while_the_code_does_not_compile()
    {
        var test = Project(OneHandler, ("template.yaml", Function("Handler: {|NL0104:Orders.Craete|}", "Handler: Orders.Create")));
        test.TestState.Sources.Add("class Broken : Unknown { void M( }");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A SAM template with a function of this project for each handler line.</summary>
    private static string Function(params string[] handlers) =>
        "Resources:\n" + string.Concat(handlers.Select((handler, i) => $"""
              Function{i}:
                Type: AWS::Serverless::Function
                Properties:
                  Runtime: provided.al2023
                  {handler}

            """));

    private static HandlerRulesTest Project(string source, params (string Path, string Text)[] files)
    {
        var test = new HandlerRulesTest(source);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        test.TestState.Sources.Add(("Main.g.cs", "namespace NativeLambda.Generated { static class Program { static int Main() => 0; } }"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"""
            is_global = true
            build_property.ProjectDir = {ProjectDirectory}
            """));
        foreach (var (path, text) in files)
        {
            test.TestState.AdditionalFiles.Add((Path.GetFullPath(ProjectDirectory + path), text));
        }

        return test;
    }
}
