package dev.mooring.console.source.registry;

/** What the artifacts are made of; part of the format, which other tools may read. */
final class MediaTypes {

    static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";
    static final String INDEX = "application/vnd.oci.image.index.v1+json";
    static final String RELEASE = "application/vnd.mooring.release.v1";
    static final String RELEASE_CONFIG = "application/vnd.mooring.release.config.v1+json";
    static final String RELEASE_FILES = "application/vnd.mooring.release.v1.tar+gzip";
    static final String CHANNEL = "application/vnd.mooring.channel.v1";

    private MediaTypes() {}
}
