// The floor: the Greeter's job on raw sockets, with no more care for its input than the benchmark needs.
// It reads {"first_name":"…","last_name":"…"} without escapes and answers {"message":"Hello … …!"}.

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <unistd.h>

// Above the limit on an event. What no event fills takes no memory.
static char buffer[16 * 1024 * 1024];
static char request[16 * 1024 * 1024];

static const char *find_header(const char *head, const char *name)
{
    size_t length = strlen(name);
    for (const char *line = strstr(head, "\r\n"); line && line[2] != '\r'; line = strstr(line + 2, "\r\n"))
        if (!strncasecmp(line + 2, name, length) && line[2 + length] == ':')
            return line + 3 + length + strspn(line + 3 + length, " ");
    return NULL;
}

static void send_all(int connection, const char *bytes, size_t length)
{
    while (length > 0)
    {
        ssize_t count = send(connection, bytes, length, MSG_NOSIGNAL);
        if (count <= 0)
            exit(0);
        bytes += count;
        length -= (size_t)count;
    }
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

// Finds the text of a member.
static const char *find_member(const char *json, const char *name, size_t *length)
{
    const char *value = strstr(json, name);
    value = value ? strchr(value + strlen(name), ':') : NULL;
    value = value ? strchr(value, '"') : NULL;
    const char *end = value ? strchr(value + 1, '"') : NULL;
    *length = end ? (size_t)(end - value - 1) : 0;
    return end ? value + 1 : "";
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
        send_all(connection, next, (size_t)next_length);
        char *event = receive(connection);

        size_t first_length, last_length;
        const char *id = find_header(buffer, "lambda-runtime-aws-request-id");
        const char *first = find_member(event, "\"first_name\"", &first_length);
        const char *last = find_member(event, "\"last_name\"", &last_length);
        const char *hello = "{\"message\":\"Hello ";
        size_t result_length = strlen(hello) + first_length + 1 + last_length + 3;
        int length = snprintf(request, sizeof request,
            "POST /2018-06-01/runtime/invocation/%.*s/response HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %zu\r\n\r\n%s",
            (int)strcspn(id, "\r"), id, api, result_length, hello);
        char *end = mempcpy(request + length, first, first_length);
        *end++ = ' ';
        end = mempcpy(end, last, last_length);
        end = mempcpy(end, "!\"}", 3);
        send_all(connection, request, (size_t)(end - request));
        receive(connection);
    }
}
