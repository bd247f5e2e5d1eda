package dev.mooring.console.source.registry;

import dev.mooring.console.source.registry.RegistryHttp.Answer;
import dev.mooring.console.source.registry.RegistryHttp.Call;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One repository, by the OCI distribution specification 1.1: manifests and blobs, read within limits and checked against
 * their digests, written as the bytes that they are.
 */
final class Repository implements AutoCloseable {

    /** What the specification asks of registries to take at least. */
    static final int LARGEST_MANIFEST = 4 << 20;

    private static final int LARGEST_ERROR = 16 * 1024;
    private static final Duration SMALL = Duration.ofSeconds(60);
    private static final Duration LARGE = Duration.ofMinutes(15);

    private final RegistryHttp http;
    private final Troubles troubles;

    private Repository(RegistryAccess access, String actions) {
        http = new RegistryHttp(access, actions);
        troubles = new Troubles(access);
    }

    static Repository reading(RegistryAccess access) {
        return new Repository(access, "pull");
    }

    static Repository writing(RegistryAccess access) {
        return new Repository(access, "pull,push");
    }

    /** @param digest of the bytes as they came */
    record Manifest(Digest digest, byte[] content) {}

    /** Reads a blob. */
    @FunctionalInterface
    interface BlobReader<T> {
        T read(InputStream content) throws IOException;
    }

    /** What a tag points to; empty where there is no such tag. */
    Optional<Manifest> manifest(Tag tag) {
        return manifest(tag.value(), "The tag " + tag);
    }

    Manifest manifest(Digest digest) {
        String what = "The manifest " + digest;
        Manifest found = manifest(digest.toString(), what).orElseThrow(() -> troubles.of(404, new byte[0], what));
        if (!found.digest().equals(digest)) {
            throw troubles.damaged(what);
        }
        return found;
    }

    private Optional<Manifest> manifest(String reference, String what) {
        Call call = call(
                "GET", http.uri("manifests/" + reference), "Accept", MediaTypes.INDEX + ", " + MediaTypes.MANIFEST);
        return http.ask(call, SMALL, answer -> {
            if (answer.status() == 404) {
                return Optional.empty();
            }
            byte[] content = bounded(good(answer, what), LARGEST_MANIFEST, what);
            return Optional.of(new Manifest(Digest.of(content), content));
        });
    }

    /** @param limit in bytes; what says to be larger is not asked for */
    <T> T blob(Descriptor blob, long limit, String what, BlobReader<T> reader) {
        if (blob.size() > limit) {
            throw troubles.tooLarge(what, limit);
        }
        Call call = call("GET", http.uri("blobs/" + blob.digest()), "Accept", "*/*");
        return http.ask(call, LARGE, answer -> checked(good(answer, what).body(), blob, what, reader));
    }

    byte[] blob(Descriptor blob, int limit, String what) {
        return blob(blob, limit, what, InputStream::readAllBytes);
    }

    /** The reader has it before it is checked: nobody but this method hands on what came of it. */
    private <T> T checked(InputStream body, Descriptor blob, String what, BlobReader<T> reader) throws IOException {
        MessageDigest sum = Digest.sha256();
        InputStream content = new Exactly(new DigestInputStream(body, sum), blob.size());
        T made = reader.read(content);
        content.transferTo(OutputStream.nullOutputStream());
        if (!Digest.ofSum(sum.digest()).equals(blob.digest())) {
            throw troubles.damaged(what);
        }
        return made;
    }

    boolean has(Descriptor blob) {
        Call call = call("HEAD", http.uri("blobs/" + blob.digest()), "Accept", "*/*");
        return http.ask(call, SMALL, Answer::isGood);
    }

    /** Writes a blob, unless it is there. */
    void put(Descriptor blob, byte[] content, String what) {
        if (has(blob)) {
            return;
        }
        Call begin = new Call("POST", http.uri("blobs/uploads/"), Map.of(), Optional.of(new byte[0]));
        URI upload = http.ask(
                begin,
                SMALL,
                answer -> http.target(
                        begin.uri(), good(answer, what).header("location").orElse("")));
        URI whole = URI.create(upload + (upload.getRawQuery() == null ? "?" : "&") + "digest=" + blob.digest());
        Call put = new Call("PUT", whole, Map.of("Content-Type", "application/octet-stream"), Optional.of(content));
        http.ask(put, LARGE, answer -> good(answer, what));
    }

    /** Writes a manifest under a tag or, where there is none, under its digest only. */
    Digest put(Optional<Tag> tag, String mediaType, byte[] content, String what) {
        Digest digest = Digest.of(content);
        String reference = tag.map(Tag::value).orElseGet(digest::toString);
        Call put = new Call(
                "PUT", http.uri("manifests/" + reference), Map.of("Content-Type", mediaType), Optional.of(content));
        http.ask(put, SMALL, answer -> good(answer, what));
        return digest;
    }

    private Answer good(Answer answer, String what) throws IOException {
        if (!answer.isGood()) {
            throw troubles.of(answer.status(), answer.body().readNBytes(LARGEST_ERROR), what);
        }
        return answer;
    }

    private byte[] bounded(Answer answer, int limit, String what) throws IOException {
        byte[] content = answer.body().readNBytes(limit + 1);
        if (content.length > limit) {
            throw troubles.tooLarge(what, limit);
        }
        return content;
    }

    private static Call call(String method, URI uri, String header, String value) {
        return new Call(method, uri, Map.of(header, value), Optional.empty());
    }

    @Override
    public void close() {
        http.close();
    }

    /** No more than was announced; one byte more is enough for the digest to be wrong. */
    private static final class Exactly extends FilterInputStream {

        private long left;

        Exactly(InputStream in, long size) {
            super(in);
            left = size + 1;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = left <= 0 ? -1 : super.read(buffer, offset, (int) Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 8192)).length;
        }
    }
}
