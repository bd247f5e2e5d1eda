package dev.mooring.config.template;

/** A complex number, which a template can only write down ({@code 1+2i}), compare and print. */
public record GoComplex(double real, double imaginary) {}
