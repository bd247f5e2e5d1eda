// Command cluster-dns answers pods that ask for Services by name: cluster-dns KUBECONFIG ADDRESS. It knows the names
// that applications use (Services, headless Services and their pods) and nothing outside of the cluster.
package main

import (
	"context"
	"log"
	"net"
	"os"

	"k8s.io/client-go/informers"
	"k8s.io/client-go/kubernetes"
	"k8s.io/client-go/tools/clientcmd"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: cluster-dns KUBECONFIG ADDRESS")
	}
	if err := run(os.Args[1], os.Args[2]); err != nil {
		log.Fatal(err)
	}
}

func run(kubeconfig, address string) error {
	names, err := watch(kubeconfig)
	if err != nil {
		return err
	}
	connection, err := net.ListenPacket("udp", address)
	if err != nil {
		return err
	}
	return serve(connection, names)
}

func watch(kubeconfig string) (names, error) {
	config, err := clientcmd.BuildConfigFromFlags("", kubeconfig)
	if err != nil {
		return names{}, err
	}
	client, err := kubernetes.NewForConfig(config)
	if err != nil {
		return names{}, err
	}
	factory := informers.NewSharedInformerFactory(client, 0)
	found := names{factory.Core().V1().Services().Lister(), factory.Discovery().V1().EndpointSlices().Lister()}
	factory.Start(context.Background().Done())
	factory.WaitForCacheSync(context.Background().Done())
	return found, nil
}

func serve(connection net.PacketConn, names names) error {
	buffer := make([]byte, 4096)
	for {
		length, client, err := connection.ReadFrom(buffer)
		if err != nil {
			return err
		}
		answer, err := respond(buffer[:length], names)
		if err != nil {
			log.Printf("unreadable question from %s: %v", client, err)
			continue
		}
		if _, err := connection.WriteTo(answer, client); err != nil {
			log.Print(err)
		}
	}
}
