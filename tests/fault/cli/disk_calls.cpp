// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded into tongdang-cli by LD_PRELOAD: counts the calls that change a file or make it durable,
// and kills the program at the n-th of them, one that writes after half of its bytes. What the C
// library has done by then is what lies on the disk, as after kill -9.
//   TONGDANG_KILL_AT=n         dies at the n-th call
//   TONGDANG_LIST_CALLS=FILE   writes a line for each of them: what it does, and to which file
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

std::atomic<long> calls{0};

long numberOf(const char* variable)
{
    const char* const text = std::getenv(variable);
    return text != nullptr ? std::strtol(text, nullptr, 10) : 0;
}

/// Pipes and the wake-ups of threads come in no certain number.
bool isFile(int descriptor)
{
    const int before = errno;
    struct stat about = {};
    const bool is = fstat(descriptor, &about) == 0 && (about.st_mode & S_IFMT) == S_IFREG;
    errno = before;
    return is;
}

int listFile()
{
    const char* const file = std::getenv("TONGDANG_LIST_CALLS");
    return file != nullptr && *file != '\0' ? open(file, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
}

/// Notes the call; whether the program dies at it.
bool isLast(const char* call, const std::string& path)
{
    static const long last = numberOf("TONGDANG_KILL_AT");
    static const int list = listFile();
    if (list >= 0)
        dprintf(list, "%s %s\n", call, path.c_str()); // does not come through here
    return ++calls == last;
}

bool isLast(const char* call, int descriptor)
{
    std::string path(4096, '\0');
    const std::string link = "/proc/self/fd/" + std::to_string(descriptor);
    const ssize_t size = readlink(link.c_str(), path.data(), path.size());
    path.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
    return isLast(call, path);
}

void die()
{
    kill(getpid(), SIGKILL);
    for (;;)
        pause();
}

template <class Call>
Call* next(Call*, const char* name)
{
    return reinterpret_cast<Call*>(dlsym(RTLD_NEXT, name));
}

} // namespace

extern "C" {

ssize_t write(int descriptor, const void* bytes, size_t size)
{
    static auto* const real = next(&write, "write");
    if (isFile(descriptor) && isLast("write", descriptor)) {
        (void)!real(descriptor, bytes, size / 2);
        die();
    }
    return real(descriptor, bytes, size);
}

ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at)
{
    static auto* const real = next(&pwrite, "pwrite");
    if (isFile(descriptor) && isLast("write", descriptor)) {
        (void)!real(descriptor, bytes, size / 2, at);
        die();
    }
    return real(descriptor, bytes, size, at);
}

ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at)
{
    static auto* const real = next(&pwrite64, "pwrite64");
    if (isFile(descriptor) && isLast("write", descriptor)) {
        (void)!real(descriptor, bytes, size / 2, at);
        die();
    }
    return real(descriptor, bytes, size, at);
}

ssize_t sendfile64(int to, int from, off64_t* at, size_t size)
{
    static auto* const real = next(&sendfile64, "sendfile64");
    if (isFile(to) && isLast("write", to)) {
        (void)!real(to, from, at, size / 2);
        die();
    }
    return real(to, from, at, size);
}

int fsync(int descriptor)
{
    static auto* const real = next(&fsync, "fsync");
    if (isLast("sync", descriptor))
        die();
    return real(descriptor);
}

int fdatasync(int descriptor)
{
    static auto* const real = next(&fdatasync, "fdatasync");
    if (isLast("sync", descriptor))
        die();
    return real(descriptor);
}

int ftruncate(int descriptor, off_t size) noexcept
{
    static auto* const real = next(&ftruncate, "ftruncate");
    if (isLast("truncate", descriptor))
        die();
    return real(descriptor, size);
}

int ftruncate64(int descriptor, off64_t size) noexcept
{
    static auto* const real = next(&ftruncate64, "ftruncate64");
    if (isLast("truncate", descriptor))
        die();
    return real(descriptor, size);
}

int rename(const char* from, const char* to) noexcept
{
    static auto* const real = next(&rename, "rename");
    if (isLast("rename", to))
        die();
    return real(from, to);
}

int renameat2(int fromFolder, const char* from, int toFolder, const char* to,
              unsigned flags) noexcept
{
    static auto* const real = next(&renameat2, "renameat2");
    if (isLast("rename", to))
        die();
    return real(fromFolder, from, toFolder, to, flags);
}

int link(const char* from, const char* to) noexcept
{
    static auto* const real = next(&link, "link");
    if (isLast("rename", to))
        die();
    return real(from, to);
}

int unlink(const char* path) noexcept
{
    static auto* const real = next(&unlink, "unlink");
    if (isLast("remove", path))
        die();
    return real(path);
}

int mkdir(const char* path, mode_t mode) noexcept
{
    static auto* const real = next(&mkdir, "mkdir");
    if (isLast("folder", path))
        die();
    return real(path, mode);
}

} // extern "C"
