package org.openhotline.complaint;

import org.jspecify.annotations.Nullable;

/// How the centre judges an enterprise's reply; it feeds the notices (handbook 1.5). That it was late and that the
/// matter
/// was closed at once is counted, not judged.
///
/// @param untruthful 答复不属实
/// @param nonStandard 答复不规范
/// @param incomplete 填写不完整
public record ReplyQuality(
        boolean untruthful,
        boolean nonStandard,
        boolean incomplete,
        @Nullable String why) {}
