package main

import (
	"context"
	"io"
	"log/slog"
	"net"
)

func store(ctx context.Context) error {
	listener, err := net.Listen("tcp", ":"+setting("PORT", "5432"))
	if err != nil {
		return err
	}
	slog.Info("store listens", "address", listener.Addr().String())
	context.AfterFunc(ctx, func() { _ = listener.Close() })
	for {
		connection, err := listener.Accept()
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		go greet(connection)
	}
}

// greet says honestly what this is, then waits for the client to go.
func greet(connection net.Conn) {
	defer connection.Close()
	if _, err := io.WriteString(connection, "mooring-shop store: a stand-in, no database\n"); err != nil {
		return
	}
	_, _ = io.Copy(io.Discard, connection)
}
