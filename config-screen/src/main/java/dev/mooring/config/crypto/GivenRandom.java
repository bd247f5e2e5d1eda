package dev.mooring.config.crypto;

import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.random.RandomGenerator;

/** The randomness that was handed in, in the shape that key generators want. It takes nothing from the system. */
final class GivenRandom extends SecureRandom {

    private static final long serialVersionUID = 1;

    private GivenRandom(RandomGenerator random) {
        super(new Given(random), null);
    }

    static SecureRandom of(RandomGenerator random) {
        return random instanceof SecureRandom secure ? secure : new GivenRandom(random);
    }

    private static final class Given extends SecureRandomSpi {

        private static final long serialVersionUID = 1;

        private final transient RandomGenerator random;

        Given(RandomGenerator random) {
            this.random = random;
        }

        @Override
        protected void engineSetSeed(byte[] seed) {
            // there is nothing to add to what was handed in
        }

        @Override
        protected void engineNextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }

        @Override
        protected byte[] engineGenerateSeed(int count) {
            byte[] seed = new byte[count];
            random.nextBytes(seed);
            return seed;
        }
    }
}
