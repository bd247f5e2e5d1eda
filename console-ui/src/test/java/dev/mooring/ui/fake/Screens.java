package dev.mooring.ui.fake;

import dev.mooring.config.evaluation.ScreenSession;
import dev.mooring.config.functions.ConfigLookup;
import dev.mooring.config.screen.ConfigScreen;
import dev.mooring.config.screen.ScreenReader;
import dev.mooring.config.values.ConfigValues;
import dev.mooring.config.yaml.YamlFile;

/** Configuration screens for tests, read and evaluated for real. */
public final class Screens {

    /** Every kind of question that there is. */
    public static final String SHOP = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata: {name: shop}
            spec:
              groups:
                - name: shop
                  title: Shop
                  description: What your **customers** see. <script>alert(1)</script>
                  items:
                    - {name: title, title: Title, type: text, default: Harbor Shop, required: true, help_text: "Stands at the top of [every page](https://example.com)."}
                    - {name: greeting, title: Greeting, type: textarea, default: Welcome aboard}
                    - {name: owner, title: Owner, type: text, required: true, help_text: "The person who is asked when something is wrong."}
                    - name: email
                      title: E-mail
                      type: text
                      recommended: true
                      validation: {regex: {pattern: '^[^@ ]+@[^@ ]+$', message: Write an e-mail address.}}
                    - {name: password, title: Administrator's password, type: password, required: true}
                    - {name: logo, title: Logo, type: file, help_text: A picture of at most 16 MB.}
                - name: web
                  title: Web
                  items:
                    - {name: section, title: How it is reached, type: heading}
                    - name: expose
                      title: Reached from
                      type: radio
                      default: cluster
                      items:
                        - {name: cluster, title: Inside the cluster only}
                        - {name: port, title: A port of every node, recommended: true}
                    - {name: port, title: Node port, type: text, default: "30080", when: 'repl{{ ConfigOptionEquals "expose" "port" }}'}
                    - name: theme
                      title: Theme
                      type: dropdown
                      default: light
                      items: [{name: light, title: Light}, {name: dark, title: Dark}]
                    - {name: memory, title: Memory asked for, type: text, default: 32Mi, affix: left}
                    - {name: limit, title: Memory at most, type: text, default: 128Mi, affix: right}
                    - {name: reviews, title: Customers may write reviews, type: bool, default: "1"}
                    - {name: address, title: Address, type: text, default: 'http://repl{{ ConfigOption "title" }}'}
                    - {name: fixed, title: Name of the release, type: text, readonly: true, value: shop-one}
                    - {name: secret, title: Internal key, type: password, hidden: true, value: 'repl{{ RandomString 8 }}'}
                    - {name: note, title: All done, type: label, help_text: Nothing else is asked.}
                - name: database
                  title: Database
                  when: 'repl{{ ConfigOptionEquals "theme" "dark" }}'
                  items:
                    - {name: host, title: Host, type: text, required: true}
            """;

    /** What Mooring offers beyond KOTS, and questions answered in rows. */
    public static final String WORKSHOP = """
            apiVersion: kots.io/v1beta1
            kind: Config
            metadata: {name: workshop}
            spec:
              groups:
                - name: typed
                  title: Typed
                  items:
                    - {name: count, title: Count, type: text, default: "3", mooring: {type: integer, min: 1, max: 5}}
                    - {name: port, title: Port, type: text, mooring: {type: port}}
                    - {name: mail, title: E-mail, type: text, mooring: {type: email}}
                    - {name: json, title: Settings, type: textarea, mooring: {type: json}}
                    - {name: storage, title: Storage class, type: text, mooring: {optionsFrom: storageClasses}}
                    - name: least
                      title: At least
                      type: text
                      default: "1"
                      mooring:
                        rules: [{check: 'repl{{ not (ConfigOptionEquals "least" "13") }}', message: Thirteen brings bad luck.}]
                - name: tools
                  title: Tools
                  items:
                    - {name: token, title: Token, type: password, mooring: {generate: 'repl{{ RandomString 8 }}'}}
                    - {name: host, title: Host, type: text, mooring: {probe: {tcp: {host: 'repl{{ ConfigOption "host" }}', port: '5432'}}}}
                - name: lists
                  title: Lists
                  items:
                    - name: recipient
                      title: Recipient
                      type: text
                      repeatable: true
                      minimumCount: 1
                      valuesByGroup: {lists: {recipient-1: first@example.com}}
                      validation: {regex: {pattern: '^[^@ ]+@[^@ ]+$', message: Write an e-mail address.}}
                      templates: [{apiVersion: v1, kind: ConfigMap, name: recipients, yamlPath: ""}]
            """;

    private Screens() {}

    public static ConfigScreen screen(String yaml) {
        YamlFile file = YamlFile.parse("config.yaml", yaml);
        return ScreenReader.read(file.documents().getFirst(), new FakeFunctions(ConfigLookup.NONE))
                .screen();
    }

    public static ScreenSession open(String yaml, ConfigValues answers) {
        return ScreenSession.open(screen(yaml), answers, FakeFunctions::new);
    }
}
