package dev.mooring.graphs.prometheus;

import com.google.re2j.Pattern;
import dev.mooring.config.finding.Finding;
import dev.mooring.config.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which Prometheus an application's figures come from.
 *
 * @param address as typed; empty where it is to be found
 * @param secret name of the Secret with credentials, in Mooring's namespace; empty where none are needed
 */
public record Settings(String address, String secret) {

    public static final Settings NONE = new Settings("", "");

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?");
    private static final String ADDRESS = "address";
    private static final String SECRET = "secret";

    public Settings {
        address = address.strip();
        secret = secret.strip();
    }

    public static Settings of(Map<String, String> stored) {
        return new Settings(stored.getOrDefault(ADDRESS, ""), stored.getOrDefault(SECRET, ""));
    }

    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        stored.put(ADDRESS, address);
        stored.put(SECRET, secret);
        return stored;
    }

    /** What is wrong with them; all of it at once. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (!address.isEmpty() && Address.parse(address).isEmpty()) {
            findings.add(Finding.error(
                    "prometheus-address",
                    "This is not the address of a Prometheus. Give it as http://HOST:PORT or https://HOST:PORT, without a"
                            + " password in it; a Service is http://NAME.NAMESPACE.svc:PORT.",
                    Place.ofSubject("Address")));
        }
        if (!secret.isEmpty() && !NAME.matches(secret)) {
            findings.add(Finding.error(
                    "prometheus-secret-name",
                    "This is no name of a Secret: it has small letters, digits, dashes and dots.",
                    Place.ofSubject("Secret")));
        }
        return findings;
    }
}
