// The floor: the Greeter's job on raw sockets, with no more care for its input than the benchmark needs.
// It reads {"first_name":"…","last_name":"…"} without escapes and answers {"message":"Hello … …!"}.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

static char buffer[64 * 1024];

static const char *find_header(const char *head, const char *name)
{
    size_t length = strlen(name);
    for (const char *line = strstr(head, "\r\n"); line && line[2] != '\r'; line = strstr(line + 2, "\r\n"))
        if (!strncasecmp(line + 2, name, length) && line[2 + length] == ':')
            return line + 3 + length + strspn(line + 3 + length, " ");
    return NULL;
}

// Reads one response into the buffer and returns its body.
static char *receive(int connection)
{
    size_t used = 0;
    for (;;)
    {
        ssize_t count = recv(connection, buffer + used, sizeof buffer - 1 - used, 0);
        if (count <= 0)
            exit(0);
        used += (size_t)count;
        buffer[used] = 0;
        char *body = strstr(buffer, "\r\n\r\n");
        if (!body)
            continue;
        body += 4;
        const char *length = find_header(buffer, "content-length");
        if (used - (size_t)(body - buffer) >= (length ? strtoul(length, NULL, 10) : 0))
            return body;
    }
}

static void copy_member(const char *json, const char *name, char *target, size_t size)
{
    const char *value = strstr(json, name);
    value = value ? strchr(value + strlen(name), ':') : NULL;
    value = value ? strchr(value, '"') : NULL;
    size_t length = value ? strcspn(value + 1, "\"") : 0;
    if (length >= size)
        length = size - 1;
    if (value)
        memcpy(target, value + 1, length);
    target[length] = 0;
}

int main(void)
{
    const char *api = getenv("AWS_LAMBDA_RUNTIME_API");
    char host[64] = "127.0.0.1";
    int port = 0;
    if (!api || sscanf(api, "%63[^:]:%d", host, &port) != 2)
        return 1;

    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((unsigned short)port)};
    inet_pton(AF_INET, host, &address.sin_addr);
    int connection = socket(AF_INET, SOCK_STREAM, 0);
    int on = 1;
    setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (connect(connection, (struct sockaddr *)&address, sizeof address))
        return 1;

    char next[256];
    int next_length = snprintf(next, sizeof next, "GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: %s\r\n\r\n", api);
    for (;;)
    {
        send(connection, next, (size_t)next_length, MSG_NOSIGNAL);
        char *event = receive(connection);

        char id[64], first[128], last[128], result[512], request[1024];
        sscanf(find_header(buffer, "lambda-runtime-aws-request-id"), "%63[^\r]", id);
        copy_member(event, "\"first_name\"", first, sizeof first);
        copy_member(event, "\"last_name\"", last, sizeof last);
        int result_length = snprintf(result, sizeof result, "{\"message\":\"Hello %s %s!\"}", first, last);
        int length = snprintf(request, sizeof request,
            "POST /2018-06-01/runtime/invocation/%s/response HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
            id, api, result_length, result);
        send(connection, request, (size_t)length, MSG_NOSIGNAL);
        receive(connection);
    }
}
