package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// readData reads the data that templates may have as dot: as JSON gives it, and with the types that engine.json names.
func readData(folder string) (map[string]any, error) {
	plain, err := readJSON(filepath.Join(folder, "json.json"))
	if err != nil {
		return nil, err
	}
	described, err := readJSON(filepath.Join(folder, "engine.json"))
	if err != nil {
		return nil, err
	}
	engine := map[string]any{}
	for name, value := range described.(map[string]any) {
		for kind, plain := range value.(map[string]any) {
			engine[name], err = typed(kind, plain)
			if err != nil {
				return nil, err
			}
		}
	}
	return map[string]any{"json": plain, "engine": engine, "": nil}, nil
}

func readJSON(file string) (any, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var value any
	return value, json.Unmarshal(text, &value)
}

func as[T any](value any) (any, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return nil, err
	}
	var result T
	return result, json.Unmarshal(text, &result)
}

func typed(kind string, value any) (any, error) {
	switch kind {
	case "any":
		return value, nil
	case "int":
		return as[int](value)
	case "int8":
		return as[int8](value)
	case "int16":
		return as[int16](value)
	case "int32":
		return as[int32](value)
	case "int64":
		return as[int64](value)
	case "uint":
		return as[uint](value)
	case "uint8":
		return as[uint8](value)
	case "uint16":
		return as[uint16](value)
	case "uint32":
		return as[uint32](value)
	case "uint64":
		return as[uint64](value)
	case "[]string":
		return exact[string](value)
	case "[]int":
		return exact[int](value)
	case "[]float64":
		return exact[float64](value)
	case "[]bool":
		return exact[bool](value)
	case "map[string]string":
		return as[map[string]string](value)
	case "map[string]int":
		return as[map[string]int](value)
	}
	return nil, fmt.Errorf("no type of data: %s", kind)
}

// exact makes a slice without room behind its items: what `slice` may reach must not depend on how JSON was read.
func exact[T any](value any) (any, error) {
	made, err := as[[]T](value)
	if err != nil || made.([]T) == nil {
		return made, err
	}
	items := made.([]T)
	return append(make([]T, 0, len(items)), items...), nil
}
