// The field's words beside ours: what people write where we write `from`, `state` or `severs_relations`.
#pragma once

#include <string>
#include <string_view>

namespace entente {

/// A key in one of its British and American spellings: `organization` for `organisation`, `defensetreaty` for
/// `defencetreaty`. `key` is a header_key(). O(length).
std::string one_spelling(std::string key);

/// Whether one of the words is ours and the other is what people write for it: `country` for `state`,
/// `ccode1` for `from`. Without regard to case, space, `_` and `-`. O(length + log words).
bool same_meaning(std::string_view word, std::string_view other);

/// Whether a word is one that people write for one of ours, so that a word of like letters is not meant.
bool is_synonym(std::string_view word);

}  // namespace entente
