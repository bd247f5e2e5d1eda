package dev.mooring.console.helm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files for one run of Helm: its values, secret ones among them, and the way to the cluster. Only the console's own user
 * can read them, and they are gone after the run. A console that is killed meanwhile leaves them behind; the next one that
 * runs Helm on the same disk removes them.
 */
final class Scratch implements AutoCloseable {

    private final Path folder;

    Scratch() {
        try {
            folder = Files.createTempDirectory(OfThisProcess.folder(), "run");
        } catch (IOException noSpace) {
            throw new UncheckedIOException("no room for Helm's files", noSpace);
        }
    }

    Path file(String name, String content) {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Path file(String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException noSpace) {
            throw new UncheckedIOException("no room for Helm's files", noSpace);
        }
    }

    @Override
    public void close() {
        try {
            remove(folder);
        } catch (IOException notGone) {
            throw new UncheckedIOException("Helm's files cannot be removed", notGone);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (NoSuchFileException gone) {
            return;
        }
    }

    /** The folder of this process. The system lets go of the lock in it when the process ends, however it ends. */
    private static final class OfThisProcess {

        private static final String NAME = "mooring-helm";
        private static final String LOCK = "lock";

        private static Optional<OfThisProcess> claimed = Optional.empty();

        private final Path folder;

        /** Nobody reads it: a channel that is forgotten is closed by the garbage collector, and the lock is gone with it. */
        @SuppressWarnings("unused")
        private final FileChannel lock;

        private OfThisProcess(Path folder, FileChannel lock) {
            this.folder = folder;
            this.lock = lock;
        }

        /** Another one where somebody tidied the disk up meanwhile. */
        static synchronized Path folder() throws IOException {
            if (claimed.filter(mine -> Files.exists(mine.folder)).isEmpty()) {
                claimed = Optional.of(claim(Path.of(System.getProperty("java.io.tmpdir"))));
            }
            return claimed.get().folder;
        }

        private static OfThisProcess claim(Path disk) throws IOException {
            removeLeftovers(disk);
            while (true) {
                Path folder = Files.createTempDirectory(disk, NAME);
                Optional<FileChannel> lock = locked(folder);
                if (lock.isPresent()) {
                    Runtime.getRuntime().addShutdownHook(new Thread(() -> removeQuietly(folder)));
                    return new OfThisProcess(folder, lock.get());
                }
            }
        }

        /** Empty where another process took it for a leftover in the moment between its making and its lock. */
        private static Optional<FileChannel> locked(Path folder) throws IOException {
            Path lock = folder.resolve(LOCK);
            try {
                FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                channel.lock();
                if (Files.exists(lock)) {
                    return Optional.of(channel);
                }
                channel.close();
                return Optional.empty();
            } catch (NoSuchFileException taken) {
                return Optional.empty();
            }
        }

        private static void removeLeftovers(Path disk) throws IOException {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(disk, NAME + "*")) {
                for (Path folder : folders) {
                    removeIfLeft(folder);
                }
            }
        }

        /** A folder that is another user's, or that another process removes meanwhile, is none of ours. */
        private static void removeIfLeft(Path folder) {
            try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    remove(folder);
                }
            } catch (IOException | UncheckedIOException | OverlappingFileLockException notOurs) {
                return;
            }
        }

        private static void removeQuietly(Path folder) {
            try {
                remove(folder);
            } catch (IOException | UncheckedIOException leftToTheNext) {
                return;
            }
        }
    }
}
