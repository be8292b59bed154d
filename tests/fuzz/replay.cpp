// SPDX-License-Identifier: MIT
// Feeds each file of some folders to what libFuzzer would feed, and everything that one is while it is being typed: each
// of its beginnings. Needs no Clang, so that an ordinary test run keeps what was once found.
#include "property.h"

#include <QtCore/QDirIterator>
#include <QtCore/QFile>

#include <cstdio>

namespace {

void feed(const QByteArray &input)
{
    // A block of its own size, for a sanitizer to see what is read behind it.
    const QByteArray exact(input.constData(), input.size());
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(exact.constData()), std::size_t(exact.size()));
}

} // namespace

int main(int argc, char *argv[])
{
    int files = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator each(QString::fromLocal8Bit(argv[i]), QDir::Files);
        while (each.hasNext()) {
            QFile file(each.next());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "cannot be read: %s\n", qUtf8Printable(file.fileName()));
                return 1;
            }
            std::fprintf(stderr, "%s\n", qUtf8Printable(file.fileName()));
            const QByteArray whole = file.readAll();
            for (qsizetype length = whole.size(); length >= 0; --length)
                feed(whole.first(length));
            ++files;
        }
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
