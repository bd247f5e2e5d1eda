package dev.mooring.console.source.registry;

/** Names a piece of content in a repository: what it is, its digest and its size in bytes. */
record Descriptor(String mediaType, Digest digest, long size) {

    static Descriptor of(String mediaType, byte[] content) {
        return new Descriptor(mediaType, Digest.of(content), content.length);
    }
}
