package dev.mooring.config.functions;

/**
 * Functions of sprig that a package must not have. They are known by name, so that a template that holds one in a branch
 * that is not taken still renders; calling one says why it cannot be.
 */
final class RefusedFunctions {

    private static final String ENVIRONMENT =
            "a template may not read the console's environment, which holds secrets; use a config item";
    private static final String NETWORK =
            "a template may not ask the network: the result would be another one each time; use a config item";

    private RefusedFunctions() {}

    static FunctionTable table() {
        return new FunctionTable()
                .refuse("env", ENVIRONMENT, false)
                .refuse("expandenv", ENVIRONMENT, false)
                .refuse("getHostByName", NETWORK, false);
    }
}
