using System.Buffers.Binary;
using System.Runtime.InteropServices;
using NativeLambda.EndToEnd.Tests;
using NativeLambda.RuntimeApi.TestKit;
using Xunit;

namespace NativeLambda.Package.Tests;

/// <summary>The function of a user's, made for arm64 on an x64 machine by GNU's cross tools, and run by an emulator.</summary>
[Collection<ConsumerTestGroup>]
public sealed class Arm64Tests(ConsumerProjects projects)
{
    private const string Linker = "/usr/bin/aarch64-linux-gnu-gcc";
    private const string Emulator = "/usr/bin/qemu-aarch64";

    /// <summary>The emulator, and where it finds arm64's C library.</summary>
    private static readonly string[] Launcher = [Emulator, "-L", "/usr/aarch64-linux-gnu"];

    [Fact]
    public async Task A_function_for_arm64_is_linked_and_answers_the_platform()
    {
        Assert.SkipUnless(
            File.Exists(Linker) && RuntimeInformation.OSArchitecture == Architecture.X64,
            "GNU's cross tools for arm64 are not there: apt-get install gcc-aarch64-linux-gnu");
        await projects.PublishAsync("arm64", "-r", "linux-arm64");
        var executable = projects.PathOf("arm64", "bootstrap");

        // e_machine in the head of an ELF file: EM_AARCH64.
        var head = (await File.ReadAllBytesAsync(executable, TestContext.Current.CancellationToken)).AsSpan(0, 20);
        Assert.Equal(183, BinaryPrimitives.ReadUInt16LittleEndian(head[18..]));

        Assert.SkipUnless(File.Exists(Emulator), "It was linked, and there is nothing to run it: apt-get install qemu-user");

        // What depends on the processor is how the C library is called: sockets, and the threads of several slots.
        using var api = new RuntimeApiStandIn();
        using var function = FunctionProcess.StartOnPlatform(
            executable, api.Address, "Orders.Place", ["/usr/bin/env", "AWS_LAMBDA_MAX_CONCURRENCY=2", "AWS_LAMBDA_FUNCTION_MEMORY_SIZE=128", .. Launcher]);
        for (var i = 0; i < 100; i++)
        {
            api.Enqueue($"{i}", """{"Lines":[{"Article":"tea","Quantity":2,"Price":1.25}]}""");
        }

        for (var i = 0; i < 100; i++)
        {
            var post = await api.TakePostAsync();
            Assert.Equal($$"""{"Total":2.50,"Id":"{{post.Path.Split('/')[^2]}}"}""", post.Text);
        }

        // A fault of the caller's is reported, and the loop goes on.
        api.Enqueue("bad", "{");
        Assert.Equal("/2018-06-01/runtime/invocation/bad/error", (await api.TakePostAsync()).Path);
        Assert.Equal("/2018-06-01/runtime/invocation/good/response", (await api.InvokeAsync("good", """{"Lines":[]}""")).Path);
    }
}
