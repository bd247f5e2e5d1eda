package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"html/template"
	"log/slog"
	"net/http"
	"time"
)

//go:embed page.html
var pageSource string

var page = template.Must(template.New("page").Parse(pageSource))

type pageContent struct {
	Title, Greeting, Theme, Notice string
}

func web(ctx context.Context) error {
	server := &http.Server{Addr: ":" + setting("PORT", "8080"), Handler: routes(), ReadHeaderTimeout: 5 * time.Second}
	context.AfterFunc(ctx, func() { _ = server.Shutdown(context.Background()) })
	slog.Info("web listens", "address", server.Addr)
	if err := server.ListenAndServe(); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}

func routes() http.Handler {
	routes := http.NewServeMux()
	routes.HandleFunc("GET /{$}", showPage)
	routes.HandleFunc("GET /env", showSettings)
	routes.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { answer(w, nil) })
	routes.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		answer(w, checkDatabase(r.Context()))
	})
	return routes
}

func showPage(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	content := pageContent{
		Title:    setting("SHOP_TITLE", "Mooring Shop"),
		Greeting: setting("SHOP_GREETING", "Welcome aboard"),
		Theme:    setting("SHOP_THEME", "light"),
		Notice:   notice(),
	}
	if err := page.Execute(w, content); err != nil {
		slog.Error("page failed", "error", err)
	}
}

func showSettings(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(shownSettings()); err != nil {
		slog.Error("settings failed", "error", err)
	}
}

func answer(w http.ResponseWriter, problem error) {
	if problem != nil {
		http.Error(w, problem.Error(), http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}
