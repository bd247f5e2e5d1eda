package main

import (
	"net/netip"
	"strings"

	core "k8s.io/api/core/v1"
	discovery "k8s.io/api/discovery/v1"
	"k8s.io/apimachinery/pkg/labels"
	corelisters "k8s.io/client-go/listers/core/v1"
	discoverylisters "k8s.io/client-go/listers/discovery/v1"
)

const suffix = ".svc.cluster.local."

// names follows the cluster's DNS specification (github.com/kubernetes/dns, docs/specification.md) as far as
// applications commonly need it: A records.
type names struct {
	services corelisters.ServiceLister
	slices   discoverylisters.EndpointSliceLister
}

// lookup says false when there is no such name; a name without addresses is a headless Service without ready pods.
func (n names) lookup(name string) ([]netip.Addr, bool) {
	inCluster, isInCluster := strings.CutSuffix(strings.ToLower(name), suffix)
	labels := strings.Split(inCluster, ".")
	switch {
	case isInCluster && len(labels) == 2:
		return n.service(labels[1], labels[0], "")
	case isInCluster && len(labels) == 3:
		return n.service(labels[2], labels[1], labels[0])
	default:
		return nil, false
	}
}

// service gives the addresses of a Service, or of one pod of a headless one.
func (n names) service(namespace, name, hostname string) ([]netip.Addr, bool) {
	service, err := n.services.Services(namespace).Get(name)
	if err != nil {
		return nil, false
	}
	if service.Spec.ClusterIP == core.ClusterIPNone {
		addresses := n.pods(service, hostname)
		return addresses, hostname == "" || len(addresses) > 0
	}
	return parse([]string{service.Spec.ClusterIP}), hostname == ""
}

func (n names) pods(service *core.Service, hostname string) []netip.Addr {
	ofService := labels.SelectorFromSet(labels.Set{discovery.LabelServiceName: service.Name})
	slices, err := n.slices.EndpointSlices(service.Namespace).List(ofService)
	if err != nil {
		return nil
	}
	var addresses []netip.Addr
	for _, slice := range slices {
		for _, endpoint := range slice.Endpoints {
			if isWanted(endpoint, hostname) && (isReady(endpoint) || service.Spec.PublishNotReadyAddresses) {
				addresses = append(addresses, parse(endpoint.Addresses)...)
			}
		}
	}
	return addresses
}

func isWanted(endpoint discovery.Endpoint, hostname string) bool {
	return hostname == "" || endpoint.Hostname != nil && *endpoint.Hostname == hostname
}

func isReady(endpoint discovery.Endpoint) bool {
	return endpoint.Conditions.Ready == nil || *endpoint.Conditions.Ready
}

func parse(texts []string) []netip.Addr {
	var addresses []netip.Addr
	for _, text := range texts {
		if address, err := netip.ParseAddr(text); err == nil {
			addresses = append(addresses, address)
		}
	}
	return addresses
}
