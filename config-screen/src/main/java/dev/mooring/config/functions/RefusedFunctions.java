package dev.mooring.config.functions;

import java.util.List;

/**
 * Functions that vendors use and that have no true result here yet. They are known by name, so that a template that holds
 * one in a branch that is not taken still renders; calling one says why it cannot be.
 */
final class RefusedFunctions {

    private static final String NOT_YET = "this function is not supported yet";

    private static final List<String> LATER = List.of(
            "abbrev",
            "abbrevboth",
            "ago",
            "b32dec",
            "b32enc",
            "base",
            "bcrypt",
            "buildCustomCert",
            "clean",
            "dateModify",
            "date_modify",
            "decryptAES",
            "derivePassword",
            "dir",
            "duration",
            "durationRound",
            "encryptAES",
            "ext",
            "genCA",
            "genCAWithKey",
            "genPrivateKey",
            "genSelfSignedCert",
            "genSelfSignedCertWithKey",
            "genSignedCert",
            "genSignedCertWithKey",
            "getHostByName",
            "hello",
            "htpasswd",
            "initials",
            "isAbs",
            "mustDateModify",
            "mustToDate",
            "must_date_modify",
            "osBase",
            "osClean",
            "osDir",
            "osExt",
            "osIsAbs",
            "semver",
            "semverCompare",
            "seq",
            "shuffle",
            "toDate",
            "toDecimal",
            "urlJoin",
            "urlParse",
            "wrap",
            "wrapWith");

    private static final List<String> KEYS =
            List.of("TLSCert", "TLSKey", "TLSCACert", "TLSCertFromCA", "TLSKeyFromCA", "KubeSeal");

    private RefusedFunctions() {}

    static FunctionTable table() {
        FunctionTable table = new FunctionTable();
        LATER.forEach(name -> table.refuse(name, NOT_YET, false));
        KEYS.forEach(name -> table.refuse(name, "making keys and certificates is not supported yet", false));
        return table.refuse("Lookup", "reading objects of the cluster is not supported yet", true)
                .refuse("LocalImageName", "rewriting image names is not supported yet", false)
                .refuse("env", "the console's environment is not readable by templates", false)
                .refuse("expandenv", "the console's environment is not readable by templates", false);
    }
}
