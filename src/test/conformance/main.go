// Writes what Go's text/template and sprig make of the corpus in cases/, as the resources that Mooring's own engine is
// tested against. Run it by `./mooring conformance`.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

// A Case is one template with what Go made of it.
type Case struct {
	ID        string `json:"id"`
	Function  string `json:"function,omitempty"` // which one is tried, where it is one of the systematic cases
	Data      string `json:"data,omitempty"`     // the name of the data that dot is
	Functions string `json:"functions,omitempty"`
	Template  string `json:"template"`
	Output    string `json:"output"`
	Bytes     string `json:"bytes,omitempty"` // the output in base64, where it is no UTF-8
	Error     string `json:"error,omitempty"`
}

func main() {
	cases := flag.String("cases", "cases", "folder of the corpus")
	data := flag.String("data", "data", "folder of the data")
	out := flag.String("out", "", "folder to write to")
	flag.Parse()
	if err := run(*cases, *data, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(casesDir, dataDir, out string) error {
	os.Setenv("TZ", "UTC")
	runner, err := newRunner(dataDir)
	if err != nil {
		return err
	}
	files, err := filepath.Glob(filepath.Join(casesDir, "*.yaml"))
	if err != nil {
		return err
	}
	sort.Strings(files)
	total := 0
	for _, file := range files {
		topic := strings.TrimSuffix(filepath.Base(file), ".yaml")
		found, err := readTopic(file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		done, err := runner.all(topic, found)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		if err := write(filepath.Join(out, topic+".jsonl"), done); err != nil {
			return err
		}
		fmt.Printf("%5d  %s\n", len(done), topic)
		total += len(done)
	}
	systematic := runner.systematic(casesDir)
	if err := write(filepath.Join(out, "systematic.jsonl"), systematic); err != nil {
		return err
	}
	fmt.Printf("%5d  systematic\n%5d  cases\n", len(systematic), total+len(systematic))
	return copyData(dataDir, out)
}
