package dev.mooring.config.functions;

/**
 * How the console reaches the internet. The addresses may hold a login, so they are not shown.
 *
 * @param noProxy hosts that are reached directly, comma-separated
 */
public record ProxySettings(String httpProxy, String httpsProxy, String noProxy) {

    /** Directly. */
    public static final ProxySettings NONE = new ProxySettings("", "", "");

    @Override
    public String toString() {
        return "ProxySettings[hidden]";
    }
}
