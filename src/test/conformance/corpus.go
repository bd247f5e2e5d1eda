package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"gopkg.in/yaml.v3"
)

// A Topic is one file of the corpus.
type Topic struct {
	Data      string   `yaml:"data"`      // none, engine or json
	Functions string   `yaml:"functions"` // sprig, or builtins alone
	Cases     []string `yaml:"cases"`
	Matrix    []Matrix `yaml:"matrix"`
}

// A Matrix is a template with words in @…@, and the texts that each word stands for in turn.
type Matrix struct {
	Template string              `yaml:"template"`
	For      map[string][]string `yaml:"for"`
}

func readTopic(file string) (Topic, error) {
	var topic Topic
	text, err := os.ReadFile(file)
	if err != nil {
		return topic, err
	}
	decoder := yaml.NewDecoder(bytes.NewReader(text))
	decoder.KnownFields(true)
	return topic, decoder.Decode(&topic)
}

// templates lists all templates of a topic, once each.
func (t Topic) templates() []string {
	all := append([]string{}, t.Cases...)
	for _, matrix := range t.Matrix {
		all = append(all, matrix.templates()...)
	}
	seen := map[string]bool{}
	once := []string{}
	for _, template := range all {
		if !seen[template] {
			seen[template] = true
			once = append(once, template)
		}
	}
	return once
}

func (m Matrix) templates() []string {
	words := []string{}
	for word := range m.For {
		words = append(words, word)
	}
	sort.Strings(words)
	all := []string{m.Template}
	for _, word := range words {
		next := []string{}
		for _, template := range all {
			for _, text := range m.For[word] {
				next = append(next, strings.ReplaceAll(template, "@"+word+"@", text))
			}
		}
		all = next
	}
	return all
}

func write(file string, cases []Case) error {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	for _, c := range cases {
		if err := encoder.Encode(c); err != nil {
			return err
		}
	}
	return os.WriteFile(file, out.Bytes(), 0o644)
}

func copyData(from, to string) error {
	for _, name := range []string{"engine.json", "json.json"} {
		text, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, "data-"+name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
