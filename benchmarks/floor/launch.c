// launch COMMAND: prints the time of the monotonic clock in nanoseconds and becomes the command, so that a start is
// measured from there and not from where a large process forked.
// launch -w COMMAND: runs the command to its end, and prints the nanoseconds that it took and the microseconds of
// processor time that it had.

#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static long long microseconds(struct timeval time) { return time.tv_sec * 1000000LL + time.tv_usec; }

int main(int count, char **arguments)
{
    int waits = count > 2 && !strcmp(arguments[1], "-w");
    if (count < 2)
        return 2;

    if (!waits)
    {
        dprintf(1, "%lld\n", now());
        execv(arguments[1], arguments + 1);
        return 127;
    }

    int begin[2];
    if (pipe2(begin, O_CLOEXEC))
        return 1;
    pid_t child = fork();
    if (!child)
    {
        long long start = now();
        if (write(begin[1], &start, sizeof start) != sizeof start || !freopen("/dev/null", "w", stdout))
            _exit(126);
        execv(arguments[2], arguments + 2);
        _exit(127);
    }

    long long start;
    int status;
    struct rusage usage;
    if (read(begin[0], &start, sizeof start) != sizeof start || wait4(child, &status, 0, &usage) != child || status)
        return 1;
    printf("%lld %lld\n", now() - start, microseconds(usage.ru_utime) + microseconds(usage.ru_stime));
    return 0;
}
