package dev.mooring.graphs.prometheus;

import dev.mooring.console.cluster.Passage;
import dev.mooring.console.cluster.ServiceProxy;
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
    public String authorityAdvice() {
        return "It is the API server's: see whether the kubeconfig of this console names the right authority.";
    }

    @Override
    public void close() {
        // the way is the console's own
    }
}
