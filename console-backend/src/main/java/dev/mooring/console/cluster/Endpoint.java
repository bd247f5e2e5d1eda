package dev.mooring.console.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.RequestConfigBuilder;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;

/**
 * The API server for requests that are made by hand: fabric8's HTTP client brings address, TLS, tokens and proxies, and
 * tries nothing again by itself.
 *
 * @param base without a slash at its end
 */
record Endpoint(HttpClient http, String base) {

    static Endpoint of(KubernetesClient client) {
        HttpClient http = client.newClient(
                        new RequestConfigBuilder(client.getConfiguration().getRequestConfig())
                                .withRequestRetryBackoffLimit(0)
                                .build())
                .getHttpClient();
        String url = client.getMasterUrl().toString();
        return new Endpoint(http, url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** @param path with its query, beginning with a slash */
    HttpRequest.Builder request(String path) {
        return http.newHttpRequestBuilder().uri(base + path);
    }
}
