package org.openhotline.exchange.hotline12345;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The platforms that are set up.
///
/// @param all each with a code and an app id of its own
public record Platforms(List<Platform> all) {

    public Platforms {
        all = List.copyOf(all);
        Set<String> codes = all.stream().map(Platform::code).collect(Collectors.toSet());
        Set<String> apps = all.stream().map(one -> one.theirs().id()).collect(Collectors.toSet());
        if (codes.size() != all.size() || apps.size() != all.size()) {
            throw new IllegalArgumentException("two platforms share a code or an app id");
        }
    }

    Optional<Platform> calling(String appId) {
        return all.stream().filter(one -> one.theirs().id().equals(appId)).findFirst();
    }
}
