package dev.mooring.console.helm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** Packed charts made of texts. */
public final class Charts {

    public static final String CONFIG_MAP = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: {{ .Release.Name }}-settings
            data:
              greeting: {{ .Values.greeting | quote }}
              kube: {{ .Capabilities.KubeVersion.Version | quote }}
              home: {{ (lookup "v1" "Namespace" "" .Release.Namespace).metadata.name | quote }}
            """;
    public static final String HOOK = """
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: {{ .Release.Name }}-migrate
              annotations:
                helm.sh/hook: pre-install,pre-upgrade
                helm.sh/hook-delete-policy: before-hook-creation
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - {name: migrate, image: "example.com/migrate:1"}
            """;
    public static final String INVALID = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: Not A Name
            """;

    private Charts() {}

    /** Of the kind Kite in a group. */
    public static String definition(String group) {
        return """
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata: {name: "kites.%1$s"}
                spec:
                  group: "%1$s"
                  scope: Namespaced
                  names: {kind: Kite, plural: kites}
                  versions:
                  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object}}}
                """.formatted(group);
    }

    public static byte[] chart(String... templates) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("shop/Chart.yaml", "apiVersion: v2\nname: shop\nversion: 1.2.3\n");
        files.put("shop/values.yaml", "greeting: hello\n");
        for (int i = 0; i < templates.length; i++) {
            files.put("shop/templates/" + i + ".yaml", templates[i]);
        }
        return packed(files);
    }

    public static byte[] packed(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey());
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
