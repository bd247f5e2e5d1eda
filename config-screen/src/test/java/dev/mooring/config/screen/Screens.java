package dev.mooring.config.screen;

import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.yaml.YamlFile;

/** Screens for tests, from the text of their groups or of the items of one group. */
public final class Screens {

    private Screens() {}

    public static ScreenReader.Reading reading(String config) {
        YamlFile file = YamlFile.parse("config.yaml", config);
        return ScreenReader.read(file.documents().getFirst(), new TestFunctions(ConfigLookup.NONE));
    }

    /** @param groups a list of groups in YAML, without indentation */
    public static ScreenReader.Reading ofGroups(String groups) {
        return reading(configOfGroups(groups));
    }

    /** @param items a list of items in YAML, without indentation */
    public static ScreenReader.Reading ofItems(String items) {
        return reading(configOfItems(items));
    }

    /** The text of a document whose only group has these items. */
    public static String configOfItems(String items) {
        return configOfGroups("- name: g\n  title: G\n  items:\n" + items.indent(2));
    }

    private static String configOfGroups(String groups) {
        return "apiVersion: kots.io/v1beta1\nkind: Config\nspec:\n  groups:\n" + groups.indent(2);
    }
}
