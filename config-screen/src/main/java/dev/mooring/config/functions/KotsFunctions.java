package dev.mooring.config.functions;

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
import org.jspecify.annotations.Nullable;

/**
 * Everything that a KOTS template may call: KOTS's functions and sprig's, for one installation. Immutable; asking again
 * with other answers is {@link #with(ConfigLookup)}, which costs next to nothing.
 */
public final class KotsFunctions implements Functions {

    private static final Functions CATALOG =
            new Catalog(builder(() -> Instant.EPOCH, () -> 0).build());

    private final ConfigLookup config;
    private final Map<String, TemplateFunction> others;
    private final Set<String> names;

    private KotsFunctions(ConfigLookup config, Map<String, TemplateFunction> others, Set<String> names) {
        this.config = config;
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

    /** The same functions over other answers. */
    public KotsFunctions with(ConfigLookup newConfig) {
        return new KotsFunctions(newConfig, others, names);
    }

    @Override
    public Optional<TemplateFunction> find(String name) {
        TemplateFunction known = others.get(name);
        return known == null ? ConfigFunctions.find(name, config) : Optional.of(known);
    }

    @Override
    public Set<String> names() {
        return names;
    }

    /** What the functions know of the installation, filled in one by one. */
    public static final class Builder {

        private final InstantSource clock;
        private final RandomGenerator random;
        private ConfigLookup config = ConfigLookup.NONE;
        private LicenseFields license = LicenseFields.NONE;
        private ReleaseInfo release = ReleaseInfo.UNKNOWN;
        private ClusterInfo cluster = ClusterInfo.unknown("");
        private String appSlug = "";

        private Builder(InstantSource clock, RandomGenerator random) {
            this.clock = clock;
            this.random = random;
        }

        public Builder config(ConfigLookup lookup) {
            this.config = lookup;
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

        public Builder appSlug(String slug) {
            this.appSlug = slug;
            return this;
        }

        public KotsFunctions build() {
            Map<String, TemplateFunction> table = new FunctionTable()
                    .addAll(RefusedFunctions.table())
                    .addAll(sprig())
                    .addAll(PlainFunctions.table())
                    .addAll(new InstallationFunctions(license, release, cluster, appSlug).table())
                    .build();
            Set<String> names = new HashSet<>(table.keySet());
            names.addAll(ConfigFunctions.names());
            return new KotsFunctions(config, table, Set.copyOf(names));
        }

        private FunctionTable sprig() {
            return new FunctionTable()
                    .addAll(StringFunctions.table())
                    .addAll(ValueFunctions.table())
                    .addAll(NumberFunctions.table())
                    .addAll(ListFunctions.table())
                    .addAll(DictFunctions.table())
                    .addAll(EncodingFunctions.table())
                    .addAll(RegexFunctions.table())
                    .addAll(new RandomFunctions(random).table())
                    .addAll(new DateFunctions(clock).table());
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
    }
}
