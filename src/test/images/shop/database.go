package main

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"os"
	"time"
)

// checkDatabase says whether something answers where the database should be; without DATABASE_HOST there is none.
func checkDatabase(ctx context.Context) error {
	host := os.Getenv("DATABASE_HOST")
	if host == "" {
		return nil
	}
	dialer := net.Dialer{Timeout: 2 * time.Second}
	connection, err := dialer.DialContext(ctx, "tcp", net.JoinHostPort(host, setting("DATABASE_PORT", "5432")))
	if err != nil {
		return fmt.Errorf("the database does not answer: %w", err)
	}
	return connection.Close()
}

func migrate(ctx context.Context) error {
	limit, err := duration("MIGRATE_TIMEOUT", time.Minute)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	for {
		err := checkDatabase(ctx)
		if err == nil {
			slog.Info("migrated", "database", setting("DATABASE_NAME", "shop"))
			return nil
		}
		slog.Info("waiting for the database", "error", err)
		if !pause(ctx, time.Second) {
			return err
		}
	}
}

// pause says false when the time to end comes first.
func pause(ctx context.Context, length time.Duration) bool {
	select {
	case <-ctx.Done():
		return false
	case <-time.After(length):
		return true
	}
}
