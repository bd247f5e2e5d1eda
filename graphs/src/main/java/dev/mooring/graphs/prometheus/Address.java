package dev.mooring.graphs.prometheus;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import dev.mooring.config.formats.Addresses;
import dev.mooring.console.cluster.ServiceProxy;
import java.net.URI;
import java.util.Optional;

/** Where a Prometheus is asked, without a slash at its end. */
public sealed interface Address {

    /** Longer ones are nobody's. */
    int LONGEST = 500;

    /** For people, and what is typed into the settings to mean the same. */
    String words();

    /** Any server by its URL. */
    record Web(URI base) implements Address {
        @Override
        public String words() {
            return base.toString();
        }
    }

    /**
     * A Service of the cluster: from a pod by its name, from elsewhere by way of the API server.
     *
     * @param prefix path before {@code /api}, empty in most cases
     */
    record InCluster(ServiceProxy.Target service, String prefix) implements Address {
        @Override
        public String words() {
            return url().toString();
        }

        URI url() {
            return URI.create(service.scheme() + "://" + service.service() + "." + service.namespace() + ".svc:"
                    + service.port() + prefix);
        }
    }

    /**
     * Reads what an admin typed or annotated: {@code http} or {@code https}, a host, perhaps a port and a path. A host such
     * as {@code prometheus.monitoring.svc} is a Service. Empty where it is no such address, or holds a password.
     */
    static Optional<Address> parse(String text) {
        return Addresses.absolute(text.strip().replaceFirst("/+$", ""))
                .filter(uri -> uri.getScheme().equals("http") || uri.getScheme().equals("https"))
                .filter(uri ->
                        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null)
                .filter(_ -> text.length() <= LONGEST)
                .map(uri -> Services.in(uri).orElseGet(() -> new Web(uri)));
    }

    /** Names of Services inside of a cluster. */
    final class Services {

        private static final Pattern HOST = Pattern.compile(
                "([a-z0-9]([a-z0-9-]*[a-z0-9])?)\\.([a-z0-9]([a-z0-9-]*[a-z0-9])?)\\.svc(\\.[a-z0-9.-]+)?");

        private Services() {}

        private static Optional<Address> in(URI uri) {
            Matcher host = HOST.matcher(uri.getHost());
            if (!host.matches()) {
                return Optional.empty();
            }
            String usual = uri.getScheme().equals("https") ? "443" : "80";
            String port = uri.getPort() < 0 ? usual : Integer.toString(uri.getPort());
            String prefix = uri.getRawPath() == null ? "" : uri.getRawPath();
            return Optional.of(new InCluster(
                    new ServiceProxy.Target(host.group(3), host.group(1), uri.getScheme(), port), prefix));
        }
    }
}
