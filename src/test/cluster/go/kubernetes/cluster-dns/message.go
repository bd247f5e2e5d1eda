package main

import (
	"net/netip"

	"golang.org/x/net/dns/dnsmessage"
)

// secondsToLive is short: a test's Services come and go.
const secondsToLive = 1

func respond(query []byte, names names) ([]byte, error) {
	var parser dnsmessage.Parser
	header, err := parser.Start(query)
	if err != nil {
		return nil, err
	}
	question, err := parser.Question()
	if err != nil {
		return nil, err
	}
	addresses, known := names.lookup(question.Name.String())
	answer := dnsmessage.Message{
		Header: dnsmessage.Header{
			ID: header.ID, Response: true, Authoritative: true, RecursionDesired: header.RecursionDesired,
			RecursionAvailable: true,
		},
		Questions: []dnsmessage.Question{question},
	}
	if !known {
		answer.RCode = dnsmessage.RCodeNameError
	} else if question.Type == dnsmessage.TypeA {
		answer.Answers = records(question, addresses)
	}
	return answer.Pack()
}

func records(question dnsmessage.Question, addresses []netip.Addr) []dnsmessage.Resource {
	header := dnsmessage.ResourceHeader{
		Name: question.Name, Type: dnsmessage.TypeA, Class: question.Class, TTL: secondsToLive,
	}
	var records []dnsmessage.Resource
	for _, address := range addresses {
		if address.Is4() {
			records = append(records, dnsmessage.Resource{Header: header, Body: &dnsmessage.AResource{A: address.As4()}})
		}
	}
	return records
}
