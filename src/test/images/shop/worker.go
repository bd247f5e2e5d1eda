package main

import (
	"context"
	"log/slog"
	"time"
)

func worker(ctx context.Context) error {
	interval, err := duration("WORKER_INTERVAL", 5*time.Second)
	if err != nil {
		return err
	}
	slog.Info("worker started", "interval", interval)
	for round := 1; pause(ctx, interval); round++ {
		slog.Info("orders processed", "round", round)
	}
	return nil
}
