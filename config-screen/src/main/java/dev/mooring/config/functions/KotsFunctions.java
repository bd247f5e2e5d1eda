package dev.mooring.config.functions;

import dev.mooring.config.crypto.CertificateMaker;
import dev.mooring.config.template.FunctionException;
import dev.mooring.config.template.Functions;
import dev.mooring.config.template.Signature;
import dev.mooring.config.template.TemplateFunction;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a KOTS template may call: KOTS's functions and sprig's, for one installation. Immutable; asking again
 * with other answers is {@link #with(ConfigLookup)}, which costs next to nothing.
 */
public final class KotsFunctions implements Functions {

    private static final Functions CATALOG =
            new Catalog(builder(() -> Instant.EPOCH, () -> 0).build());

    private final ConfigLookup config;
    private final LicenseFields license;
    private final Map<String, TemplateFunction> others;
    private final Set<String> names;

    private KotsFunctions(
            ConfigLookup config, LicenseFields license, Map<String, TemplateFunction> others, Set<String> names) {
        this.config = config;
        this.license = license;
        this.others = others;
        this.names = names;
    }

    /** All names, for parsing: nothing can be rendered with it. */
    public static Functions catalog() {
        return CATALOG;
    }

    /**
     * Begins with an installation of which nothing is known.
     *
     * @param random where passwords come from: one that cannot be guessed
     */
    public static Builder builder(InstantSource clock, RandomGenerator random) {
        return new Builder(clock, random);
    }

    /** sprig's functions alone, for templates outside of a KOTS package. */
    public static Functions sprig(InstantSource clock, RandomGenerator random) {
        Map<String, TemplateFunction> table = new FunctionTable()
                .addAll(RefusedFunctions.table())
                .addAll(builder(clock, random).sprig())
                .build();
        Map<String, TemplateFunction> sprig = table.entrySet().stream()
                .filter(entry -> Character.isLowerCase(entry.getKey().charAt(0)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        sprig.put(GivingUp.NAME, new GivingUp(ConfigLookup.NONE, LicenseFields.NONE));
        return new Sprig(Map.copyOf(sprig));
    }

    private record Sprig(Map<String, TemplateFunction> table) implements Functions {

        @Override
        public Optional<TemplateFunction> find(String name) {
            return Optional.ofNullable(table.get(name));
        }

        @Override
        public Set<String> names() {
            return table.keySet();
        }
    }

    /** The same functions over other answers. */
    public KotsFunctions with(ConfigLookup newConfig) {
        return new KotsFunctions(newConfig, license, others, names);
    }

    @Override
    public Optional<TemplateFunction> find(String name) {
        if (name.equals(GivingUp.NAME)) {
            return Optional.of(new GivingUp(config, license));
        }
        Optional<TemplateFunction> own = ConfigFunctions.find(name, config);
        return own.isPresent() ? own : Optional.ofNullable(others.get(name));
    }

    @Override
    public Set<String> names() {
        return names;
    }

    /** What the functions know of the installation, filled in one by one. */
    public static final class Builder {

        /** The version of KOTS whose behaviour templates find here. */
        private static final String KOTS_VERSION = "1.129.0";

        private final InstantSource clock;
        private final RandomGenerator random;
        private ConfigLookup config = ConfigLookup.NONE;
        private LicenseFields license = LicenseFields.NONE;
        private ReleaseInfo release = ReleaseInfo.UNKNOWN;
        private ClusterInfo cluster = ClusterInfo.unknown("");
        private ClusterLookup lookup = ClusterLookup.NONE;
        private RegistryInfo registry = RegistryInfo.NONE;
        private ImageProxy imageProxy = ImageProxy.UNKNOWN;
        private IdentityInfo identity = IdentityInfo.NONE;
        private ProxySettings proxy = ProxySettings.NONE;
        private KurlValues kurl = KurlValues.NONE;
        private String privateCa = "";
        private String kotsVersion = KOTS_VERSION;
        private String appSlug = "";

        private Builder(InstantSource clock, RandomGenerator random) {
            this.clock = clock;
            this.random = random;
        }

        public Builder config(ConfigLookup answers) {
            this.config = answers;
            return this;
        }

        public Builder license(LicenseFields fields) {
            this.license = fields;
            return this;
        }

        public Builder release(ReleaseInfo info) {
            this.release = info;
            return this;
        }

        public Builder cluster(ClusterInfo info) {
            this.cluster = info;
            return this;
        }

        /** What {@code Lookup} finds. */
        public Builder lookup(ClusterLookup objects) {
            this.lookup = objects;
            return this;
        }

        public Builder registry(RegistryInfo info) {
            this.registry = info;
            return this;
        }

        public Builder imageProxy(ImageProxy info) {
            this.imageProxy = info;
            return this;
        }

        public Builder identity(IdentityInfo info) {
            this.identity = info;
            return this;
        }

        public Builder proxy(ProxySettings settings) {
            this.proxy = settings;
            return this;
        }

        public Builder kurl(KurlValues values) {
            this.kurl = values;
            return this;
        }

        /** The name of the ConfigMap with the customer's own authorities. */
        public Builder privateCa(String configMap) {
            this.privateCa = configMap;
            return this;
        }

        /** Which version of KOTS templates are to believe they run in. */
        public Builder kotsVersion(String version) {
            this.kotsVersion = version.startsWith("v") ? version.substring(1) : version;
            return this;
        }

        public Builder appSlug(String slug) {
            this.appSlug = slug;
            return this;
        }

        public KotsFunctions build() {
            Map<String, TemplateFunction> table = new FunctionTable()
                    .addAll(RefusedFunctions.table())
                    .addAll(sprig())
                    .addAll(kots())
                    .build();
            Set<String> names = new HashSet<>(table.keySet());
            names.addAll(ConfigFunctions.names());
            names.add(GivingUp.NAME);
            return new KotsFunctions(config, license, table, Set.copyOf(names));
        }

        private FunctionTable sprig() {
            return new FunctionTable()
                    .addAll(StringFunctions.table())
                    .addAll(new WordFunctions(random).table())
                    .addAll(ValueFunctions.table())
                    .addAll(NumberFunctions.table())
                    .addAll(CountFunctions.table())
                    .addAll(ListFunctions.table())
                    .addAll(DictFunctions.table())
                    .addAll(EncodingFunctions.table())
                    .addAll(RegexFunctions.table())
                    .addAll(PathFunctions.table())
                    .addAll(UrlFunctions.table())
                    .addAll(SemverFunctions.table())
                    .addAll(new RandomFunctions(random).table())
                    .addAll(new PasswordFunctions(random).table())
                    .addAll(new CertificateFunctions(new CertificateMaker(clock, random)).table())
                    .addAll(new PeriodFunctions(clock).table())
                    .addAll(new DateFunctions(clock).table());
        }

        private FunctionTable kots() {
            return new FunctionTable()
                    .addAll(PlainFunctions.table())
                    .addAll(new TlsFunctions(new CertificateMaker(clock, random), random).table())
                    .addAll(new InstallationFunctions(license, release, cluster, proxy).table())
                    .addAll(new RegistryFunctions(registry, imageProxy, license, appSlug).table())
                    .addAll(new IdentityFunctions(identity, appSlug).table())
                    .addAll(new LookupFunction(lookup).table())
                    .addAll(kurl.table())
                    .constant("PrivateCACert", privateCa)
                    .constant("KotsVersion", kotsVersion);
        }
    }

    /** Names without what they need to run. */
    private record Catalog(KotsFunctions of) implements Functions {

        @Override
        public Optional<TemplateFunction> find(String name) {
            return of.find(name).map(Named::new);
        }

        @Override
        public Set<String> names() {
            return of.names();
        }
    }

    private record Named(TemplateFunction function) implements TemplateFunction {

        @Override
        public @Nullable Object call(List<@Nullable Object> arguments) throws FunctionException {
            throw new FunctionException("the catalog of functions only has their names");
        }

        @Override
        public Signature signature() {
            return function.signature();
        }

        @Override
        public boolean readsAnswers() {
            return function.readsAnswers();
        }

        @Override
        public int cost() {
            return function.cost();
        }
    }
}
