package dev.mooring.config.evaluation;

import dev.mooring.config.screen.ConfigGroup;
import dev.mooring.config.screen.ConfigItem;
import dev.mooring.config.screen.ItemName;
import dev.mooring.config.screen.ValueType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key item belongs to which certificate item: to the nearest before it in its group, else to the nearest after it. */
final class KeyPairsOfScreen {

    private final Map<ItemName, ItemName> certificates = new HashMap<>();

    KeyPairsOfScreen(List<ConfigGroup> groups) {
        groups.forEach(group -> pair(group.items()));
    }

    private void pair(List<ConfigItem> items) {
        for (int i = 0; i < items.size(); i++) {
            ConfigItem item = items.get(i);
            if (item.extras().valueType() instanceof ValueType.PemPrivateKey) {
                List<ConfigItem> after = items.subList(i + 1, items.size());
                nearest(items.subList(0, i).reversed())
                        .or(() -> nearest(after))
                        .ifPresent(certificate -> certificates.put(item.name(), certificate));
            }
        }
    }

    private static Optional<ItemName> nearest(List<ConfigItem> items) {
        return items.stream()
                .filter(item -> item.extras().valueType() instanceof ValueType.PemCertificate)
                .filter(item -> item.repetition().isEmpty())
                .map(ConfigItem::name)
                .findFirst();
    }

    Optional<ItemName> certificateOf(ItemName key) {
        return Optional.ofNullable(certificates.get(key));
    }
}
