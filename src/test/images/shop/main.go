// Command shop is the sample application that the tests deploy: one program, one role per pod.
//
//	shop web      the shop's page on $PORT (8080)
//	shop worker   logs a line every $WORKER_INTERVAL (5s)
//	shop store    a stand-in for the database: a TCP server on $PORT (5432) that greets and says no more
//	shop migrate  waits up to $MIGRATE_TIMEOUT (60s) for the database, then ends: for a Job
//
// It holds no data and does no business. It shows, to a test and to an admin who tries Mooring, which settings reached
// the pod and whether the pod finds its database.
package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
)

var roles = map[string]func(context.Context) error{
	"web":     web,
	"worker":  worker,
	"store":   store,
	"migrate": migrate,
}

func main() {
	slog.SetDefault(slog.New(slog.NewTextHandler(os.Stdout, nil)))
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		slog.Error("ended", "error", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) != 1 {
		return errors.New("one argument is needed: web, worker, store or migrate")
	}
	role, known := roles[args[0]]
	if !known {
		return fmt.Errorf("no role %q: use web, worker, store or migrate", args[0])
	}
	return role(ctx)
}
