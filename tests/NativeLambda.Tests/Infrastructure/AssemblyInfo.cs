using Xunit.Sdk;
using Xunit.v3;

// The run time sets _X_AMZN_TRACE_ID for the whole process.
[assembly: Parallelization(Mode = ParallelMode.None)]
