package dev.mooring.console.version.compare;

import dev.mooring.console.deploy.plan.Comparison;
import dev.mooring.console.object.KubeObject;
import dev.mooring.console.object.ObjectRef;
import dev.mooring.console.render.Manifest;
import dev.mooring.console.render.Rendered;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A rendering in little: enough to count in which objects it differs from another one, without reading either.
 *
 * @param byObject the beginning of a digest by {@code group/kind/namespace/name}
 */
public record Fingerprints(SortedMap<String, String> byObject) {

    private static final int BYTES = 5;

    public Fingerprints {
        byObject = Collections.unmodifiableSortedMap(new TreeMap<>(byObject));
    }

    public static Fingerprints of(Rendered rendered) {
        SortedMap<String, String> byObject = new TreeMap<>();
        Stream.concat(rendered.manifests().stream(), documents(rendered).stream())
                .map(Manifest::object)
                .forEach(object -> byObject.putIfAbsent(key(object.ref()), digest(object)));
        return new Fingerprints(byObject);
    }

    private static List<Manifest> documents(Rendered rendered) {
        return ChartDocuments.of(rendered.charts());
    }

    private static String key(ObjectRef object) {
        return object.group() + "/" + object.kind() + "/" + object.namespace() + "/" + object.name();
    }

    private static String digest(KubeObject object) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(Comparison.text(object).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** In how many objects this rendering differs from an earlier one. */
    public DiffFigures since(Fingerprints before) {
        int added = 0;
        int changed = 0;
        for (Map.Entry<String, String> object : byObject.entrySet()) {
            String old = before.byObject.get(object.getKey());
            added += old == null ? 1 : 0;
            changed += old == null || Objects.equals(old, object.getValue()) ? 0 : 1;
        }
        int common = byObject.size() - added;
        return new DiffFigures(added, changed, before.byObject.size() - common);
    }
}
