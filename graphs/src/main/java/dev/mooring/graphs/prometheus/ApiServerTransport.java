package dev.mooring.graphs.prometheus;

import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.ServiceProxy;
import dev.mooring.console.connection.TlsTrouble;
import java.io.IOException;

/** By way of the Kubernetes API, for a console that runs outside of the cluster. */
record ApiServerTransport(ServiceProxy proxy, Address.InCluster address) implements Transport {

    @Override
    public Passage.Response get(String pathAndQuery) throws IOException, InterruptedException {
        return proxy.get(
                address.service(), address.prefix() + pathAndQuery, new ServiceProxy.Limits(MOST_BYTES, PATIENCE));
    }

    @Override
    public String credentialsAdvice() {
        return "This console runs outside of the cluster and goes through the API server: allow its account to get"
                + " services/proxy in namespace " + address.service().namespace()
                + ". Credentials of the Prometheus itself"
                + " do not pass there: for those, run Mooring in the cluster, or give an address that can be reached from"
                + " here.";
    }

    /** The certificate is the API server's: what is behind it the console does not see. */
    @Override
    public String words(TlsTrouble trouble) {
        return "No trusted connection to the API server, through which this console asks Prometheus, came about. See whether the"
                + " API server's certificate is still valid, and whether the kubeconfig of this console names the right address"
                + " and authority.";
    }

    @Override
    public void close() {
        // the way is the console's own
    }
}
