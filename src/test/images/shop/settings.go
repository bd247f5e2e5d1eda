package main

import (
	"fmt"
	"os"
	"strings"
	"time"
)

// shown are the settings that /env tells, by environment variable. DATABASE_PASSWORD is never among them.
var shown = []string{
	"SHOP_TITLE", "SHOP_GREETING", "SHOP_THEME",
	"DATABASE_HOST", "DATABASE_PORT", "DATABASE_NAME", "DATABASE_USER",
	"WORKER_INTERVAL", "LOG_LEVEL",
}

// setting ignores what Kubernetes itself puts into a pod: beside a Service "database", DATABASE_PORT is
// tcp://10.96.0.7:5432.
func setting(name, fallback string) string {
	if value := os.Getenv(name); value != "" && !strings.HasPrefix(value, "tcp://") {
		return value
	}
	return fallback
}

func duration(name string, fallback time.Duration) (time.Duration, error) {
	value := os.Getenv(name)
	if value == "" {
		return fallback, nil
	}
	parsed, err := time.ParseDuration(value)
	if err != nil || parsed <= 0 {
		return 0, fmt.Errorf("%s is %q: write a duration such as 5s or 1m", name, value)
	}
	return parsed, nil
}

// shownSettings leaves out what is not set, so that a test sees the difference between empty and missing.
func shownSettings() map[string]string {
	settings := make(map[string]string)
	for _, name := range shown {
		if value, set := os.LookupEnv(name); set {
			settings[name] = value
		}
	}
	return settings
}

// notice is the text of the file that the pod mounts, if there is one.
func notice() string {
	text, err := os.ReadFile(setting("SHOP_NOTICE_FILE", "/etc/shop/notice.txt"))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(text))
}
