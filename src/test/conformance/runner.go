package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"text/template"
	"unicode/utf8"

	"github.com/Masterminds/sprig/v3"
)

// Templates have this name, as Mooring's test gives it to them.
const name = "t"

// How often a template is run: one that does not come out the same each time cannot be a case. Of the systematic ones
// such are left out, so that chance must not decide; the others are written with care.
const (
	systematicRuns = 30
	topicRuns      = 4
)

type runner struct {
	data map[string]any
	read func() (map[string]any, error)
}

func newRunner(dataDir string) (*runner, error) {
	read := func() (map[string]any, error) { return readData(dataDir) }
	data, err := read()
	return &runner{data: data, read: read}, err
}

func (r *runner) all(topicName string, topic Topic) ([]Case, error) {
	cases := []Case{}
	for _, text := range topic.templates() {
		c := Case{Data: topic.Data, Functions: topic.Functions, Template: text}
		if !r.fill(&c, topicRuns) {
			return nil, fmt.Errorf("does not come out the same each time: %s", text)
		}
		c.ID = id(topicName, c)
		cases = append(cases, c)
	}
	return cases, nil
}

func id(topic string, c Case) string {
	sum := sha256.Sum256([]byte(c.Data + "\x00" + c.Functions + "\x00" + c.Template))
	return topic + "-" + hex.EncodeToString(sum[:4])
}

// fill runs a case; it answers whether the result is always the same.
func (r *runner) fill(c *Case, runs int) bool {
	output, failure := r.once(*c)
	for i := 1; i < runs; i++ {
		again, failedAgain := r.once(*c)
		if again != output || failedAgain != failure {
			return false
		}
	}
	c.Error = failure
	if failure == "" && utf8.ValidString(output) {
		c.Output = output
	} else if failure == "" {
		c.Bytes = base64.StdEncoding.EncodeToString([]byte(output))
	}
	return true
}

// once runs a case over fresh data, since functions may change it.
func (r *runner) once(c Case) (output, failure string) {
	functions := template.FuncMap{}
	if c.Functions != "builtins" {
		functions = sprig.TxtFuncMap()
	}
	parsed, err := template.New(name).Funcs(functions).Parse(c.Template)
	if err != nil {
		return "", err.Error()
	}
	data := map[string]any{}
	if c.Data != "" {
		if data, err = r.read(); err != nil {
			panic(err)
		}
	}
	var out bytes.Buffer
	if err := parsed.Execute(&out, data[c.Data]); err != nil {
		return "", err.Error()
	}
	return out.String(), ""
}
