package main

import (
	"os"
	"path/filepath"
	"reflect"
	"sort"
	"strconv"
	"strings"

	"github.com/Masterminds/sprig/v3"
	"gopkg.in/yaml.v3"
)

// A Plan says how functions are tried one by one: see functions.plan.
type Plan struct {
	Values   []string            `yaml:"values"`   // what each argument is in turn
	Defaults map[string]string   `yaml:"defaults"` // by type of parameter, what the other arguments are meanwhile
	Calls    map[string][]string `yaml:"calls"`    // the same for functions that need something special
	Left     map[string]string   `yaml:"left"`     // functions that are not tried like that, and why
}

// The builtins of text/template and their parameters.
var builtins = map[string][]string{
	"eq": {"any", "any"}, "ne": {"any", "any"}, "lt": {"any", "any"}, "le": {"any", "any"}, "gt": {"any", "any"},
	"ge": {"any", "any"}, "not": {"any"}, "and": {"any", "any"}, "or": {"any", "any"}, "len": {"any"},
	"index": {"any", "any"}, "print": {"any", "any"}, "println": {"any", "any"}, "printf": {"string", "any"},
	"html": {"any"}, "js": {"any"}, "urlquery": {"any"}, "call": {"any"},
}

func (r *runner) systematic(folder string) []Case {
	plan := readPlan(filepath.Join(folder, "functions.plan"))
	cases := []Case{}
	for _, function := range functionNames() {
		if plan.Left[function] != "" {
			continue
		}
		for _, text := range plan.templates(function) {
			c := Case{Function: function, Template: text}
			if r.fill(&c, systematicRuns) {
				c.ID = id("systematic", c)
				cases = append(cases, c)
			}
		}
	}
	return cases
}

func readPlan(file string) Plan {
	text, err := os.ReadFile(file)
	if err != nil {
		panic(err)
	}
	var plan Plan
	if err := yaml.Unmarshal(text, &plan); err != nil {
		panic(err)
	}
	return plan
}

func functionNames() []string {
	names := []string{}
	for name := range sprig.TxtFuncMap() {
		names = append(names, name)
	}
	for name := range builtins {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// templates varies one argument at a time, then the number of arguments.
func (p Plan) templates(function string) []string {
	usual := p.usual(function)
	calls := []string{call(function, usual)}
	for i := range usual {
		for _, value := range p.Values {
			arguments := append([]string{}, usual...)
			arguments[i] = value
			calls = append(calls, call(function, arguments))
		}
	}
	calls = append(calls, call(function, append(append([]string{}, usual...), `"one"`)))
	if len(usual) > 0 {
		last := len(usual) - 1
		calls = append(calls, call(function, usual[:last]), usual[last]+" | "+call(function, usual[:last]))
	}
	templates := []string{}
	for _, c := range calls {
		templates = append(templates, "{{ $r := "+c+" }}{{ $r }}|{{ printf \"%T %#v\" $r $r }}")
	}
	return templates
}

func call(function string, arguments []string) string {
	return strings.Join(append([]string{function}, arguments...), " ")
}

func (p Plan) usual(function string) []string {
	if calls, there := p.Calls[function]; there {
		return calls
	}
	if parameters, there := builtins[function]; there {
		usual := []string{}
		for _, parameter := range parameters {
			usual = append(usual, p.Defaults[parameter])
		}
		return usual
	}
	return p.usualOf(reflect.TypeOf(sprig.TxtFuncMap()[function]))
}

func (p Plan) usualOf(function reflect.Type) []string {
	usual := []string{}
	for i := 0; i < function.NumIn(); i++ {
		parameter := function.In(i)
		if function.IsVariadic() && i == function.NumIn()-1 {
			parameter = parameter.Elem()
		}
		value, there := p.Defaults[strings.ReplaceAll(parameter.String(), "interface {}", "any")]
		if !there {
			panic("no default for " + strconv.Quote(parameter.String()))
		}
		usual = append(usual, value)
	}
	return usual
}
