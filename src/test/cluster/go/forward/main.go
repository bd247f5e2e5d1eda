// Command forward passes TCP connections on: forward LISTEN TARGET. The API server listens on loopback only, where pods
// cannot reach it; this brings it to the node's own bridge, and nowhere else.
package main

import (
	"io"
	"log"
	"net"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		log.Fatal("usage: forward LISTEN TARGET")
	}
	listener, err := net.Listen("tcp", os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for {
		connection, err := listener.Accept()
		if err != nil {
			log.Fatal(err)
		}
		go pass(connection, os.Args[2])
	}
}

func pass(from net.Conn, target string) {
	defer from.Close()
	to, err := net.Dial("tcp", target)
	if err != nil {
		log.Print(err)
		return
	}
	defer to.Close()
	ended := make(chan struct{}, 2)
	go copyThen(ended, to, from)
	go copyThen(ended, from, to)
	<-ended
}

func copyThen(ended chan<- struct{}, to io.Writer, from io.Reader) {
	_, _ = io.Copy(to, from)
	ended <- struct{}{}
}
