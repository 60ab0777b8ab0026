/* Stands between a process and its files, for tests of the store. Loaded with LD_PRELOAD.
 *
 * FAULTS_DIR  the data folder; nothing else is touched
 * FAULTS_LOG  every change of the folder, every sync and every write to the standard output is
 *             recorded in this file, in the order in which they happened
 * FAULTS_FAIL op:first:count:errno, as `sync:3:1:EIO`: these calls fail. op is read, open (a file
 *             that is there), make (a file that is not), list (a folder), write, sync, name
 *             (rename, unlink, mkdir), change (make, write and name) or any. `SHORT` writes half of
 *             the first one and fails the others with ENOSPC. The first one that fails is told on
 *             the standard output.
 * FAULTS_KILL the process is killed just before this call that changes or syncs something
 *
 * A record: kind, three numbers of 8 bytes, length of the bytes that follow (8), these bytes.
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t mutex = PTHREAD_RECURSIVE_MUTEX_INITIALIZER_NP;
static int ready, record = -1;
static char folder[PATH_MAX];
static size_t folder_length;
static dev_t device;
static long kill_at, calls;
static char fail_op[16];
static long fail_first, fail_count, fail_short;
static int fail_with;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

static void prepare(void) {
    if (ready) return;
    ready = 1;
    const char *dir = getenv("FAULTS_DIR");
    if (!dir || !realpath(dir, folder)) return;
    folder_length = strlen(folder);
    struct stat st;
    if (!stat(folder, &st)) device = st.st_dev;
    const char *log = getenv("FAULTS_LOG");
    if (log) record = syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    const char *kill = getenv("FAULTS_KILL");
    if (kill) kill_at = atol(kill);
    const char *fail = getenv("FAULTS_FAIL");
    char name[16] = "";
    if (fail && sscanf(fail, "%15[a-z]:%ld:%ld:%15s", fail_op, &fail_first, &fail_count, name) == 4) {
        fail_short = !strcmp(name, "SHORT");
        fail_with = !strcmp(name, "EIO") ? EIO : !strcmp(name, "EROFS") ? EROFS : ENOSPC;
    }
}

static void put(char kind, uint64_t a, uint64_t b, uint64_t c, const void *bytes, uint64_t length) {
    if (record < 0) return;
    char head[33] = {kind};
    memcpy(head + 1, &a, 8), memcpy(head + 9, &b, 8);
    memcpy(head + 17, &c, 8), memcpy(head + 25, &length, 8);
    struct iovec parts[2] = {{head, sizeof head}, {(void *)bytes, length}};
    if (syscall(SYS_writev, record, parts, 2) < 0) abort();
}

static int meant(const char *op) {
    if (!strcmp(fail_op, op) || !strcmp(fail_op, "any")) return 1;
    return !strcmp(fail_op, "change") && (!strcmp(op, "write") || !strcmp(op, "make") || !strcmp(op, "name"));
}

/* Whether a call is to fail; sets errno. */
static int refused(const char *op) {
    if (!meant(op)) return 0;
    long number = fail_first--;
    if (number > 1 || number <= 1 - fail_count) return 0;
    if (number == 1 && !isatty(1) && syscall(SYS_write, 1, "@hit\n", 5) < 0) abort();
    errno = fail_with;
    return number == 1 && fail_short ? 2 : 1;
}

static void step(void) {
    if (++calls == kill_at) kill(getpid(), SIGKILL), pause();
}

/* The inode of an open file or folder of the data folder's device; 0 for others. */
static uint64_t inode(int fd) {
    struct stat st;
    if (!folder_length || fstat(fd, &st) || st.st_dev != device) return 0;
    return S_ISREG(st.st_mode) || S_ISDIR(st.st_mode) ? st.st_ino : 0;
}

static uint64_t inode_at(int at, const char *path) {
    struct stat st;
    return fstatat(at, path, &st, AT_SYMLINK_NOFOLLOW) ? 0 : st.st_ino;
}

/* The inode of the folder that a path is in, and the path's last name. */
static uint64_t parent(int at, const char *path, const char **name) {
    char up[PATH_MAX];
    const char *slash = strrchr(path, '/');
    struct stat st;
    *name = slash ? slash + 1 : path;
    if (!slash) return at == AT_FDCWD ? 0 : inode(at);
    snprintf(up, sizeof up, "%.*s", (int)(slash - path), path);
    return fstatat(at, up, &st, 0) || st.st_dev != device ? 0 : st.st_ino;
}

static int ours(int at, const char *path) {
    prepare();
    if (!folder_length) return 0;
    if (path[0] == '/' || at == AT_FDCWD)
        return !strncmp(path, folder, folder_length) && path[folder_length] == '/';
    char link[64], full[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", at);
    ssize_t length = readlink(link, full, sizeof full - 1);
    return length >= (ssize_t)folder_length && !strncmp(full, folder, folder_length);
}

/* Whether a descriptor is a file or folder inside the data folder. */
static int ours_fd(int fd) {
    prepare();
    if (!folder_length || fd == record || fd < 3 || !inode(fd)) return 0;
    return ours(fd, ".");
}

static int open_any(int at, const char *path, int flags, mode_t mode) {
    if (!ours(at, path)) return syscall(SYS_openat, at, path, flags, mode);
    pthread_mutex_lock(&mutex);
    int fd = -1;
    uint64_t before = flags & (O_CREAT | O_TRUNC) ? inode_at(at, path) : 1;
    if (!refused(before ? "open" : "make")) {
        if (flags & (O_CREAT | O_TRUNC)) step();
        fd = syscall(SYS_openat, at, path, flags, mode);
        const char *name;
        if (fd >= 0 && !before) {
            uint64_t up = parent(at, path, &name);
            put('N', up, inode(fd), 0, name, strlen(name));
        } else if (fd >= 0 && flags & O_TRUNC) {
            put('T', inode(fd), 0, 0, "", 0);
        }
    }
    pthread_mutex_unlock(&mutex);
    return fd;
}

#define MODE(flags, last) \
    mode_t mode = 0; \
    if ((flags) & (O_CREAT | O_TMPFILE)) { \
        va_list list; \
        va_start(list, last), mode = va_arg(list, mode_t), va_end(list); \
    }

int open(const char *path, int flags, ...) {
    MODE(flags, flags)
    return open_any(AT_FDCWD, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    MODE(flags, flags)
    return open_any(AT_FDCWD, path, flags, mode);
}
int openat(int at, const char *path, int flags, ...) {
    MODE(flags, flags)
    return open_any(at, path, flags, mode);
}
int openat64(int at, const char *path, int flags, ...) {
    MODE(flags, flags)
    return open_any(at, path, flags, mode);
}

static ssize_t write_any(int fd, const void *bytes, size_t length, off_t at, int positioned) {
    if (!positioned && fd == 1) {
        prepare();
        pthread_mutex_lock(&mutex);
        put('C', 0, 0, 0, bytes, length);
        ssize_t result = syscall(SYS_write, fd, bytes, length);
        pthread_mutex_unlock(&mutex);
        return result;
    }
    if (!ours_fd(fd))
        return positioned ? syscall(SYS_pwrite64, fd, bytes, length, at) : syscall(SYS_write, fd, bytes, length);
    pthread_mutex_lock(&mutex);
    ssize_t result = -1;
    int refusal = refused("write");
    if (refusal == 2) length = (length + 1) / 2;
    if (refusal != 1) {
        step();
        struct stat st;
        if (!positioned && fcntl(fd, F_GETFL) & O_APPEND) at = fstat(fd, &st) ? 0 : st.st_size;
        else if (!positioned) at = lseek(fd, 0, SEEK_CUR);
        result = positioned ? syscall(SYS_pwrite64, fd, bytes, length, at) : syscall(SYS_write, fd, bytes, length);
        if (result > 0) put('W', inode(fd), at, 0, bytes, result);
    }
    pthread_mutex_unlock(&mutex);
    return result;
}

ssize_t write(int fd, const void *bytes, size_t length) { return write_any(fd, bytes, length, 0, 0); }
ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) { return write_any(fd, bytes, length, at, 1); }
ssize_t pwrite64(int fd, const void *bytes, size_t length, off_t at) { return write_any(fd, bytes, length, at, 1); }
ssize_t writev(int fd, const struct iovec *parts, int count) {
    for (int i = 0; i < count; i++)
        if (parts[i].iov_len) return write_any(fd, parts[i].iov_base, parts[i].iov_len, 0, 0);
    return 0;
}

DIR *opendir(const char *path) {
    if (ours(AT_FDCWD, path)) {
        pthread_mutex_lock(&mutex);
        int refusal = refused("list");
        pthread_mutex_unlock(&mutex);
        if (refusal) return NULL;
    }
    return REAL(opendir)(path);
}

/* Without these, copies go through read and write. */
ssize_t copy_file_range(int a, off_t *b, int c, off_t *d, size_t e, unsigned f) { return errno = ENOSYS, -1; }
ssize_t sendfile64(int a, int b, off_t *c, size_t d) { return errno = EINVAL, -1; }

static ssize_t read_any(int fd, void *bytes, size_t length, off_t at, int positioned) {
    if (meant("read") && ours_fd(fd)) {
        pthread_mutex_lock(&mutex);
        int refusal = refused("read");
        pthread_mutex_unlock(&mutex);
        if (refusal) return -1;
    }
    return positioned ? syscall(SYS_pread64, fd, bytes, length, at) : syscall(SYS_read, fd, bytes, length);
}

ssize_t read(int fd, void *bytes, size_t length) { return read_any(fd, bytes, length, 0, 0); }
ssize_t pread(int fd, void *bytes, size_t length, off_t at) { return read_any(fd, bytes, length, at, 1); }
ssize_t pread64(int fd, void *bytes, size_t length, off_t at) { return read_any(fd, bytes, length, at, 1); }

int ftruncate64(int fd, off_t length) {
    if (!ours_fd(fd)) return syscall(SYS_ftruncate, fd, length);
    pthread_mutex_lock(&mutex);
    int result = -1;
    if (!refused("write")) {
        step();
        result = syscall(SYS_ftruncate, fd, length);
        if (!result) put('T', inode(fd), length, 0, "", 0);
    }
    pthread_mutex_unlock(&mutex);
    return result;
}
int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

static int sync_any(long number, int fd) {
    if (!ours_fd(fd)) return syscall(number, fd);
    pthread_mutex_lock(&mutex);
    int result = -1;
    if (refused("sync")) {
        put('F', inode(fd), 0, 0, "", 0);
        errno = fail_with;
    } else {
        step();
        result = syscall(number, fd);
        if (!result) put('S', inode(fd), 0, 0, "", 0);
    }
    pthread_mutex_unlock(&mutex);
    return result;
}
int fsync(int fd) { return sync_any(SYS_fsync, fd); }
int fdatasync(int fd) { return sync_any(SYS_fdatasync, fd); }

static int name_any(long number, int at, const char *path, int flag, int to, const char *target) {
    const char *name, *other = "";
    uint64_t up, beyond = 0, which;
    if (!ours(at, path)) {
        if (number == SYS_renameat) return syscall(number, at, path, to, target);
        return syscall(number, at, path, flag);
    }
    pthread_mutex_lock(&mutex);
    int result = -1;
    if (!refused("name")) {
        step();
        which = inode_at(at, path);
        up = parent(at, path, &name);
        if (target) beyond = parent(to, target, &other);
        result = target ? syscall(number, at, path, to, target) : syscall(number, at, path, flag);
        if (!result && number == SYS_mkdirat) put('D', up, inode_at(at, path), 0, name, strlen(name));
        if (!result && number == SYS_unlinkat) put('U', up, which, 0, name, strlen(name));
        if (!result && number == SYS_renameat) {
            char both[2 * NAME_MAX + 2];
            int length = snprintf(both, sizeof both, "%s/%s", name, other);
            put('R', up, which, beyond, both, length);
        }
    }
    pthread_mutex_unlock(&mutex);
    return result;
}

int rename(const char *from, const char *to) { return name_any(SYS_renameat, AT_FDCWD, from, 0, AT_FDCWD, to); }
int renameat(int a, const char *from, int b, const char *to) { return name_any(SYS_renameat, a, from, 0, b, to); }
int unlink(const char *path) { return name_any(SYS_unlinkat, AT_FDCWD, path, 0, 0, NULL); }
int rmdir(const char *path) { return name_any(SYS_unlinkat, AT_FDCWD, path, AT_REMOVEDIR, 0, NULL); }
int unlinkat(int at, const char *path, int flags) { return name_any(SYS_unlinkat, at, path, flags, 0, NULL); }
int mkdir(const char *path, mode_t mode) { return name_any(SYS_mkdirat, AT_FDCWD, path, mode, 0, NULL); }
int mkdirat(int at, const char *path, mode_t mode) { return name_any(SYS_mkdirat, at, path, mode, 0, NULL); }
