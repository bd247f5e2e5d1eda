package dev.mooring.console.render;

import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import dev.mooring.console.object.KubeObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The links of an {@code app.k8s.io} Application. An admin will click them inside the console, so an address of any other
 * scheme than http and https (such as {@code javascript:}) is left out.
 */
record Links(KubeObject application, Place where, Consumer<Finding> findings) {

    List<Rendered.Link> all() {
        return application.list("spec", "descriptor", "links").stream()
                .flatMap(this::link)
                .toList();
    }

    private Stream<Rendered.Link> link(Object entry) {
        if (!(entry instanceof Map<?, ?> link && link.get("url") instanceof String url) || url.isBlank()) {
            return Stream.empty();
        }
        String description = link.get("description") instanceof String text && !text.isBlank() ? text : url;
        if (isWeb(url.strip())) {
            return Stream.of(new Rendered.Link(description, url.strip()));
        }
        findings.accept(
                Finding.warning("link-refused", "A link is left out: its address is not of http or https.", where));
        return Stream.empty();
    }

    private static boolean isWeb(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme();
            return uri.getRawAuthority() != null
                    && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
