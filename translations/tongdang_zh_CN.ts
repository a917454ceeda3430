<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>access</name>
    <message>
        <source>Read this list</source>
        <translation>查看了本清单</translation>
    </message>
    <message>
        <source>Took a copied PC&apos;s data over</source>
        <translation>接收了复制电脑的数据</translation>
    </message>
    <message>
        <source>Handed data over on a stick</source>
        <translation>用 U 盘交出数据</translation>
    </message>
    <message>
        <source>Took data in from a stick</source>
        <translation>从 U 盘收入数据</translation>
    </message>
    <message>
        <source>Searched for children</source>
        <translation>查找儿童</translation>
    </message>
    <message>
        <source>Compared two dossiers</source>
        <translation>比对两份档案</translation>
    </message>
    <message>
        <source>Joined two dossiers</source>
        <translation>合并两份档案</translation>
    </message>
    <message>
        <source>Opened the dossier</source>
        <translation>查看档案</translation>
    </message>
    <message>
        <source>Took joined dossiers apart</source>
        <translation>拆开已合并的档案</translation>
    </message>
    <message>
        <source>Took the station&apos;s answer</source>
        <translation>收入站里的回复</translation>
    </message>
    <message>
        <source>Let a PC join</source>
        <translation>批准一台电脑加入</translation>
    </message>
    <message>
        <source>Asked a station to join</source>
        <translation>申请加入社工站</translation>
    </message>
    <message>
        <source>Barred a PC</source>
        <translation>停用一台电脑</translation>
    </message>
    <message>
        <source>Erased a dossier for ever</source>
        <translation>永久删除一份档案</translation>
    </message>
    <message>
        <source>Took over what the station erased</source>
        <translation>按站里的删除一并删除</translation>
    </message>
    <message>
        <source>Erased a record for ever</source>
        <translation>永久删除一条记录</translation>
    </message>
    <message>
        <source>Changed the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Opened with the recovery code</source>
        <translation>用恢复码打开</translation>
    </message>
    <message>
        <source>Made a new recovery code</source>
        <translation>新做恢复码</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Took a roster in</source>
        <translation>导入花名册</translation>
    </message>
    <message>
        <source>Counted a statistics table</source>
        <translation>统计了一张报表</translation>
    </message>
    <message>
        <source>Wrote a statistics table to a file</source>
        <translation>把报表写成了文件</translation>
    </message>
    <message>
        <source>Tried whether a backup can be restored</source>
        <translation>试了备份能不能恢复</translation>
    </message>
    <message>
        <source>Put the archive back from a backup</source>
        <translation>用备份恢复了档案</translation>
    </message>
    <message>
        <source>Made a backup</source>
        <translation>做了备份</translation>
    </message>
    <message>
        <source>Took changed rules or forms</source>
        <translation>改用了新的规则或表格</translation>
    </message>
    <message>
        <source>Moved a dossier to another village</source>
        <translation>把一份档案转到另一个村</translation>
    </message>
    <message>
        <source>Wrote this PC&apos;s key to a file</source>
        <translation>把本电脑的密钥写入文件</translation>
    </message>
    <message>
        <source>Sealed everything under new keys</source>
        <translation>用新密钥重新封存全部档案</translation>
    </message>
    <message>
        <source>Said that the clock of this PC is right</source>
        <translation>说明这台电脑的时间是对的</translation>
    </message>
    <message>
        <source>Wrote the lists for the national system to a file</source>
        <translation>导出国系统录入清单</translation>
    </message>
    <message>
        <source>Wrote the roster to a file</source>
        <translation>导出花名册</translation>
    </message>
    <message>
        <source>Helped a village PC to unlock</source>
        <translation>帮助村里的电脑解锁</translation>
    </message>
    <message>
        <source>Let one more person unlock</source>
        <translation>增加一人可以解锁</translation>
    </message>
    <message>
        <source>Took a person&apos;s passphrase away</source>
        <translation>取消一个人的口令</translation>
    </message>
    <message>
        <source>Opened with the station&apos;s help</source>
        <translation>靠社工站的帮助打开</translation>
    </message>
    <message>
        <source>Let the station help if all else is lost</source>
        <translation>允许社工站在口令和恢复码都丢失时帮助</translation>
    </message>
    <message>
        <source>Took the station&apos;s help away</source>
        <translation>取消社工站的帮助</translation>
    </message>
    <message>
        <source>Compared a list of another office</source>
        <translation>比对了其他部门的名单</translation>
    </message>
    <message>
        <source>Took back what a stick&apos;s data had replaced</source>
        <translation>把 U 盘带来的内容换回了原来的</translation>
    </message>
    <message>
        <source>Gave this PC a new receiving key</source>
        <translation>更换了本电脑的接收密钥</translation>
    </message>
    <message>
        <source>Looked up how children are classified</source>
        <translation>查看了儿童的分类</translation>
    </message>
    <message>
        <source>Read every record (dump)</source>
        <translation>导出查看了全部记录（dump）</translation>
    </message>
    <message>
        <source>Listed what is due</source>
        <translation>查看了应办事项</translation>
    </message>
    <message>
        <source>Read what was changed in a record</source>
        <translation>查看了一条记录的修改经过</translation>
    </message>
    <message>
        <source>Listed records</source>
        <translation>查看了记录清单</translation>
    </message>
    <message>
        <source>Read a record</source>
        <translation>查看了一条记录</translation>
    </message>
    <message>
        <source>Looked at pages to print</source>
        <translation>预览了打印内容</translation>
    </message>
    <message>
        <source>Had what is entered checked</source>
        <translation>对填写内容做了数据检查</translation>
    </message>
    <message>
        <source>Read a comparison with another office&apos;s list</source>
        <translation>查看了与其他部门名单的比对</translation>
    </message>
    <message>
        <source>Listed entries that exclude each other</source>
        <translation>查看了互相冲突的内容</translation>
    </message>
    <message>
        <source>Listed dossiers that may be of one child</source>
        <translation>查看了可能重复的档案</translation>
    </message>
    <message>
        <source>Listed what the national system needs</source>
        <translation>查看了国系统待办清单</translation>
    </message>
    <message>
        <source>Listed open needs</source>
        <translation>查看了未解决的需求</translation>
    </message>
    <message>
        <source>Looked up whose sheet it is</source>
        <translation>按单号查了纸表</translation>
    </message>
    <message>
        <source>Froze a statistics table</source>
        <translation>定稿了统计表</translation>
    </message>
    <message>
        <source>Looked at a frozen statistics table</source>
        <translation>查看了定稿统计表</translation>
    </message>
    <message>
        <source>Took a list of pairings in</source>
        <translation>导入了结对名单</translation>
    </message>
    <message>
        <source>Closed the yearly audit of this list</source>
        <translation>完成查看记录年度审计</translation>
    </message>
    <message>
        <source>Erased what came late about an erased child</source>
        <translation>删除了迟到的、提到已删除儿童的记录</translation>
    </message>
    <message>
        <source>Wrote a register to a file</source>
        <translation>把名册写入文件</translation>
    </message>
    <message>
        <source>Received an order to erase this and did not follow it</source>
        <translation>收到删除此项的指令，未执行</translation>
    </message>
    <message>
        <source>Opened entries that exclude each other</source>
        <translation>查看了一处互相冲突的内容</translation>
    </message>
    <message>
        <source>Listed who received what</source>
        <translation>列出了谁得到了什么</translation>
    </message>
    <message>
        <source>Wrote who received what to a file</source>
        <translation>把谁得到了什么写成文件</translation>
    </message>
    <message>
        <source>Threw away a file that was kept here</source>
        <translation>扔掉了一份放在本机的文件</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>Merged from %1: %2 new children, %3 new records, %4 changed, %5 to decide.</source>
        <translation>已从 %1 合并：新增儿童 %2 名，新增记录 %3 条，修改 %4 条，待决定 %5 处。</translation>
    </message>
    <message>
        <source>Everything in it is here already.</source>
        <translation>里面的内容这里都有了。</translation>
    </message>
    <message>
        <source>Bundle %1 with %2 changes: %3</source>
        <translation>数据包 %1，含 %2 条修改：%3</translation>
    </message>
    <message>
        <source>Bundle %1 from %2 to %3, %4 bytes, signature: %5</source>
        <translation>数据包 %1，从 %2 到 %3，%4 字节，签名：%5</translation>
    </message>
    <message>
        <source>No child fits.</source>
        <translation>没有找到这样的孩子。</translation>
    </message>
    <message>
        <source>level %1</source>
        <translation>%1级</translation>
    </message>
    <message>
        <source>level %1 suggested</source>
        <translation>建议%1级</translation>
    </message>
    <message>
        <source>No child is registered.</source>
        <translation>还没有登记孩子。</translation>
    </message>
    <message>
        <source>%1 invented children with %2 records.</source>
        <translation>已做好 %1 名虚构儿童、%2 条记录。</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有要办的事。</translation>
    </message>
    <message>
        <source>Request written to %1. Read this number out to the station: %2</source>
        <translation>申请已写到 %1。请把这个号码读给社工站：%2</translation>
    </message>
    <message>
        <source>Device %1 is revoked.</source>
        <translation>电脑 %1 已停用。</translation>
    </message>
    <message>
        <source>The archive lies in %1.</source>
        <translation>档案放在 %1。</translation>
    </message>
    <message>
        <source>Recovery code, write it down and keep it in an envelope: %1</source>
        <translation>恢复码，请抄下来放进信封收好：%1</translation>
    </message>
    <message>
        <source>This PC: %1</source>
        <translation>这台电脑：%1</translation>
    </message>
    <message>
        <source>%1: %2 pages</source>
        <translation>%1：%2 页</translation>
    </message>
    <message>
        <source>Nothing differs: %1</source>
        <translation>没有变化：%1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>Row %1, %2: %3</source>
        <translation>第 %1 行，%2：%3</translation>
    </message>
    <message>
        <source>%1 of %2 rows would become dossiers. Nothing was changed.</source>
        <translation>%2 行中有 %1 行可以建档，什么都没有改。</translation>
    </message>
    <message>
        <source>%1 of %2 rows became dossiers.</source>
        <translation>%2 行中有 %1 行已建档。</translation>
    </message>
    <message>
        <source>Not imported:</source>
        <translation>没有导入：</translation>
    </message>
    <message>
        <source>Imported, please check:</source>
        <translation>已导入，请核对：</translation>
    </message>
    <message>
        <source>entered on %1</source>
        <translation>已于 %1 录入</translation>
    </message>
    <message>
        <source>not entered yet</source>
        <translation>还没有录入</translation>
    </message>
    <message>
        <source>Nothing is to be decided.</source>
        <translation>没有需要决定的。</translation>
    </message>
    <message>
        <source>Decided: %1</source>
        <translation>已决定：%1</translation>
    </message>
    <message>
        <source>Database: %1
Log of changes: %2
Tables: %3
%4 changes</source>
        <translation>数据库：%1
修改日志：%2
数据表：%3
共 %4 条修改</translation>
    </message>
    <message>
        <source>Makes an archive for a village, a township station or a county office.</source>
        <translation>为村、乡镇社工站或县里建一个档案。</translation>
    </message>
    <message>
        <source>Fills the archive with invented children and two years of work.</source>
        <translation>放入虚构的孩子和两年的工作记录。</translation>
    </message>
    <message>
        <source>Makes dossiers of a roster: xlsx, xls or csv.</source>
        <translation>按花名册建档：xlsx、xls 或 csv。</translation>
    </message>
    <message>
        <source>Shows a record.</source>
        <translation>看一条记录。</translation>
    </message>
    <message>
        <source>Withdraws a record; it stays in the history.</source>
        <translation>把一条记录作废，修改记录里仍看得到。</translation>
    </message>
    <message>
        <source>Shows flags, categories and the suggested level of children.</source>
        <translation>看孩子的身份认定、类别和建议等级。</translation>
    </message>
    <message>
        <source>Shows what a printed sheet number stands for.</source>
        <translation>看打印的单号是哪个孩子的。</translation>
    </message>
    <message>
        <source>Writes this PC&apos;s request to a station.</source>
        <translation>写一份这台电脑的登记申请。</translation>
    </message>
    <message>
        <source>Lists the PCs that are known here.</source>
        <translation>列出这里认识的电脑。</translation>
    </message>
    <message>
        <source>Shows what a bundle says about itself.</source>
        <translation>看数据包自己怎么说。</translation>
    </message>
    <message>
        <source>Checks a bundle and merges it; with --plan only shows what would happen.</source>
        <translation>查验并合并数据包；加 --plan 只看会怎样。</translation>
    </message>
    <message>
        <source>Lists the fields that two people changed differently.</source>
        <translation>列出两人改得不一样的地方。</translation>
    </message>
    <message>
        <source>Decides such a field.</source>
        <translation>决定这样的一处。</translation>
    </message>
    <message>
        <source>Prints every record as a line of JSON, sorted.</source>
        <translation>每条记录一行 JSON，按次序全部列出。</translation>
    </message>
    <message>
        <source>Checks the file, the log of changes and the tables.</source>
        <translation>检查文件、修改日志和数据表。</translation>
    </message>
    <message>
        <source>Usage: tongdang-cli [--archive DIR] [--passphrase-file FILE] [--today YYYY-MM-DD] [--json] COMMAND ...</source>
        <translation>用法：tongdang-cli [--archive 文件夹] [--passphrase-file 文件] [--today 年-月-日] [--json] 命令 ...</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>已作废</translation>
    </message>
    <message>
        <source>later</source>
        <translation>未到</translation>
    </message>
    <message>
        <source>due</source>
        <translation>该办</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>postponed</source>
        <translation>推迟</translation>
    </message>
    <message>
        <source>waived</source>
        <translation>免走</translation>
    </message>
    <message>
        <source>Files that were kept because this one was missing are merged with it: %1.</source>
        <translation>此前因缺少本文件而暂存的文件，已一并合入：%1个。</translation>
    </message>
    <message>
        <source>These children may have two dossiers: %1.</source>
        <translation>下列儿童可能有两份档案：%1。</translation>
    </message>
    <message>
        <source>It takes the place of device %1. If that one was lost or is no longer used, bar it: enrol revoke %1</source>
        <translation>它接替设备 %1。那台若已丢失或不再使用，请停用它：enrol revoke %1</translation>
    </message>
    <message>
        <source>recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>The passphrase is changed. Backups made before still open with the old one.</source>
        <translation>口令已更改。以前的备份仍用旧口令打开。</translation>
    </message>
    <message>
        <source>The new passphrase of %1 opens the archive. Make a new recovery code too: this one has been used (key code).</source>
        <translation>%1 的新口令可以打开档案库了。这个恢复码已经用过，请再生成一个新的（key code）。</translation>
    </message>
    <message>
        <source>New recovery code, write it down and keep it in an envelope: %1</source>
        <translation>新恢复码，请抄下来装进信封保存：%1</translation>
    </message>
    <message>
        <source>The old code opens nothing any more.</source>
        <translation>旧恢复码从此作废。</translation>
    </message>
    <message>
        <source>Keep the old code and the new one: one of them opens.</source>
        <translation>旧恢复码和新恢复码都请留着：其中一个能打开。</translation>
    </message>
    <message>
        <source>clock doubtful</source>
        <translation>时间可疑</translation>
    </message>
    <message>
        <source>Changes the passphrase of who unlocks.</source>
        <translation>更改解锁人自己的口令。</translation>
    </message>
    <message>
        <source>Sets a new passphrase with the recovery code. A code on the command line stays in the shell&apos;s history: use the file.</source>
        <translation>用恢复码设新口令。写在命令行上的恢复码会留在历史记录里：请用文件。</translation>
    </message>
    <message>
        <source>Makes a new recovery code; the old one is void then.</source>
        <translation>生成新恢复码；旧的随即作废。</translation>
    </message>
    <message>
        <source>Lists what opens the archive, whose it is and since when.</source>
        <translation>列出能打开档案库的口令和恢复码：是谁的、何时设的。</translation>
    </message>
    <message>
        <source>The passphrase comes from the first line of --passphrase-file or from TONGDANG_PASSPHRASE, a new one from --new-passphrase-file or TONGDANG_NEW_PASSPHRASE.
Exit status: 0 done, 1 refused, 2 wrong usage, 3 wrong passphrase, 4 damaged data, 5 disk or stick failed.</source>
        <translation>口令取自 --passphrase-file 的第一行或 TONGDANG_PASSPHRASE，新口令取自 --new-passphrase-file 或 TONGDANG_NEW_PASSPHRASE。
退出状态：0 完成，1 被拒绝，2 用法不对，3 口令不对，4 数据损坏，5 磁盘或 U 盘出错。</translation>
    </message>
    <message>
        <source>good</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>无效</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>无法判断</translation>
    </message>
    <message>
        <source>Would be merged from %1: %2 new children, %3 new records, %4 changed, %5 to decide. Nothing was changed.</source>
        <translation>将从 %1 合并：新增儿童 %2 名，新增记录 %3 条，改动 %4 条，待定 %5 项。目前没有改动任何内容。</translation>
    </message>
    <message>
        <source>Would be kept, not merged: an earlier bundle of %2 is missing, with the changes number %1. Ask for it.</source>
        <translation>将会先留存、不合并：还缺 %2 较早的一个数据包（里面是第 %1 条改动），请对方补交。</translation>
    </message>
    <message>
        <source>Kept, not merged yet: an earlier bundle of %2 is missing, with the changes number %1. Ask for it.</source>
        <translation>已留存，尚未合并：还缺 %2 较早的一个数据包（里面是第 %1 条改动），请对方补交。</translation>
    </message>
    <message>
        <source>Files that are kept because this one was missing would be merged with it: %1.</source>
        <translation>因缺少本文件而留存的数据包将一并合并：%1 个。</translation>
    </message>
    <message>
        <source>%1 has received the dossiers of %2 children; %3 are not confirmed yet.</source>
        <translation>%1 已收到 %2 名儿童的档案；还有 %3 名尚未确认。</translation>
    </message>
    <message>
        <source>village</source>
        <translation>村</translation>
    </message>
    <message>
        <source>township station</source>
        <translation>乡镇社工站</translation>
    </message>
    <message>
        <source>county office</source>
        <translation>县级单位</translation>
    </message>
    <message>
        <source>this PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>the place above</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>another PC took its place</source>
        <translation>已由另一台电脑接替</translation>
    </message>
    <message>
        <source>This record is withdrawn.</source>
        <translation>这条记录已撤回。</translation>
    </message>
    <message>
        <source>Row %1: %2 has a dossier already</source>
        <translation>第 %1 行：%2 已经建有档案</translation>
    </message>
    <message>
        <source>Would be imported, please check:</source>
        <translation>将会导入，请核对：</translation>
    </message>
    <message>
        <source>in order</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>last bundle %1</source>
        <translation>最近一次数据包 %1</translation>
    </message>
    <message>
        <source>waits for an earlier bundle</source>
        <translation>在等前面的数据包</translation>
    </message>
    <message>
        <source>put aside: a copy of that PC&apos;s archive wrote it</source>
        <translation>已搁置：由那台电脑档案的另一份拷贝写出</translation>
    </message>
    <message>
        <source>put aside: that PC is barred</source>
        <translation>已搁置：那台电脑已停用</translation>
    </message>
    <message>
        <source>No bundle waits or is put aside.</source>
        <translation>没有等待或搁置的数据包。</translation>
    </message>
    <message>
        <source>Lists the bundles that wait or were put aside.</source>
        <translation>列出在等待或已搁置的数据包。</translation>
    </message>
    <message>
        <source>Takes over a bundle that a copy of a PC&apos;s archive wrote.</source>
        <translation>接收由档案拷贝写出、被搁置的数据包。</translation>
    </message>
    <message>
        <source>same identity number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>same name and birthday</source>
        <translation>姓名和出生日期相同</translation>
    </message>
    <message>
        <source>names sound the same</source>
        <translation>姓名读音相同</translation>
    </message>
    <message>
        <source>No child seems to stand here twice.</source>
        <translation>没有发现可能重复的儿童。</translation>
    </message>
    <message>
        <source>Joined: both are read as %1 now.</source>
        <translation>已合并：两份档案现在都按%1读取。</translation>
    </message>
    <message>
        <source>The dossier stands for itself again.</source>
        <translation>已拆开，这份档案重新独立。</translation>
    </message>
    <message>
        <source>Noted: two children. Nobody is asked again.</source>
        <translation>已记下：是两名儿童，以后不再询问。</translation>
    </message>
    <message>
        <source>Lists dossiers that may be one child&apos;s, and why.</source>
        <translation>列出可能是同一名儿童的档案和原因。</translation>
    </message>
    <message>
        <source>Shows two dossiers beside each other.</source>
        <translation>并排显示两份档案。</translation>
    </message>
    <message>
        <source>Gives up a dossier for another one of the same child.</source>
        <translation>把一份档案并入同一名儿童的另一份档案。</translation>
    </message>
    <message>
        <source>Undoes the joining of a dossier that was given up.</source>
        <translation>把已并入的档案重新拆开。</translation>
    </message>
    <message>
        <source>Notes that two dossiers are of two children.</source>
        <translation>记下两份档案是两名儿童的。</translation>
    </message>
    <message>
        <source>Same child as</source>
        <translation>与谁是同一儿童</translation>
    </message>
    <message>
        <source>Why it is the same child</source>
        <translation>认定同一儿童的依据</translation>
    </message>
    <message>
        <source>Nothing is noted there.</source>
        <translation>没有记录。</translation>
    </message>
    <message>
        <source>The access log was altered or damaged: entry %1 does not fit those before it. Keep this archive and tell the county.</source>
        <translation>查看记录被改动或已损坏：第 %1 条与前面的对不上。请保留这份档案库，并报告县里。</translation>
    </message>
    <message>
        <source>The access log is whole: %1 entries.</source>
        <translation>查看记录完整，共 %1 条。</translation>
    </message>
    <message>
        <source>Not merged and not kept: an earlier bundle of %2 is missing, with the changes number %1, and something stands in this one that was erased. Let both be written anew.</source>
        <translation>没有合并，也没有留存：缺少%2更早的一份数据（第 %1 号变更），而这一份里有已依法删除的内容。请对方重新写一份。</translation>
    </message>
    <message>
        <source>The station erases for ever, as the law demands it: %1 dossiers.</source>
        <translation>站里依法永久删除档案 %1 份。</translation>
    </message>
    <message>
        <source>The station erased for ever, as the law demands it: %1 dossiers.</source>
        <translation>站里已依法永久删除档案 %1 份。</translation>
    </message>
    <message>
        <source>The station erases for ever, as the law demands it: %1 single records.</source>
        <translation>站里依法永久删除单条记录 %1 条。</translation>
    </message>
    <message>
        <source>The station erased for ever, as the law demands it: %1 single records.</source>
        <translation>站里已依法永久删除单条记录 %1 条。</translation>
    </message>
    <message>
        <source>Traces of it may still lie on this disk; they are removed when the archive is opened the next time: %1</source>
        <translation>这块硬盘上可能还有残留，下次打开时清除：%1</translation>
    </message>
    <message>
        <source>Nothing of it is left on this computer.</source>
        <translation>这台电脑上已没有任何残留。</translation>
    </message>
    <message>
        <source>Erased for ever: %1 records. Write a bundle for each place that has them: it erases them there.</source>
        <translation>已永久删除 %1 条记录。请给每个有这些记录的地方写一次数据，那里的也会删掉。</translation>
    </message>
    <message>
        <source>Cut-off: %1; period: %2 to %3; rules: %4, version %5</source>
        <translation>截止日：%1；期间：%2 至 %3；规则：%4，第 %5 版</translation>
    </message>
    <message>
        <source>Lists the statistics tables.</source>
        <translation>列出统计报表。</translation>
    </message>
    <message>
        <source>Counts a statistics table. --who names the children behind each number, --leaving hides small numbers, as a file does unless it is --internal.</source>
        <translation>统计一张报表。--who 列出每个数字背后的儿童；--leaving 隐去过小的数字，写成文件时也隐去，除非加 --internal。</translation>
    </message>
    <message>
        <source>Lists who opened, searched, printed or handed over what, newest first. Reading it is noted, too.</source>
        <translation>列出谁查看、查找、打印、交出过什么，最新的在前。查看本清单也会留下记录。</translation>
    </message>
    <message>
        <source>Proves that no entry of the access log was changed or taken out.</source>
        <translation>核实查看记录没有被改动或抽走。</translation>
    </message>
    <message>
        <source>damaged: do not rely on it</source>
        <translation>已损坏，不能用</translation>
    </message>
    <message>
        <source>checked when it was made</source>
        <translation>做的时候检查过</translation>
    </message>
    <message>
        <source>checked %1</source>
        <translation>%1 检查过</translation>
    </message>
    <message>
        <source>Backup written and checked: %1 (%2 changes, %3 records)</source>
        <translation>备份做好了，也检查过了：%1（%2 次改动，%3 条记录）</translation>
    </message>
    <message>
        <source>And a second one: %1</source>
        <translation>第二份：%1</translation>
    </message>
    <message>
        <source>There is none in the second folder: %1</source>
        <translation>第二个文件夹里没有备成：%1</translation>
    </message>
    <message>
        <source>Older backups removed: %1</source>
        <translation>清理了旧备份：%1 个</translation>
    </message>
    <message>
        <source>not plugged in now</source>
        <translation>现在没有插上</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>The newest sound backup is old. Make one now: backup</source>
        <translation>最新的好备份已经很久了。请现在做一个：backup</translation>
    </message>
    <message>
        <source>Backups lie in %1</source>
        <translation>备份放在 %1</translation>
    </message>
    <message>
        <source>There is no second folder.</source>
        <translation>没有第二个文件夹。</translation>
    </message>
    <message>
        <source>Second folder: %1</source>
        <translation>第二个文件夹：%1</translation>
    </message>
    <message>
        <source>The backup of %1 can be restored: it was, on trial, and is whole (%2 changes, %3 records). %4 changes came after it.</source>
        <translation>%1 的备份能恢复：已经试着恢复了一遍，内容完整（%2 次改动，%3 条记录）。在它之后又有 %4 次改动。</translation>
    </message>
    <message>
        <source>%1 changes of the backup are not in the archive. That is so if the archive was put back from an older backup; otherwise call the station.</source>
        <translation>备份里有 %1 次改动不在档案里。如果档案是用更早的备份恢复的，这是正常的；不然请联系社工站。</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺</translation>
    </message>
    <message>
        <source>Restored and checked: %1 changes, %2 records of the backup of %3.</source>
        <translation>恢复好了，也检查过了：%3 的备份，%1 次改动，%2 条记录。</translation>
    </message>
    <message>
        <source>The archive that was here before lies in %1.</source>
        <translation>原来的档案放在 %1。</translation>
    </message>
    <message>
        <source>The next exchange asks the others for what came since.</source>
        <translation>下次 U 盘交换时会向社工站要回备份之后的内容。</translation>
    </message>
    <message>
        <source>The keys of the PC are not in a backup: enrol it again (enrol request). The answer brings what the others have since.</source>
        <translation>备份里没有这台电脑的钥匙：请重新在社工站登记（enrol request）。社工站的答复会带回备份之后的内容。</translation>
    </message>
    <message>
        <source>Lists the backups of the archive.</source>
        <translation>列出档案的备份。</translation>
    </message>
    <message>
        <source>Names a second folder for backups, or none.</source>
        <translation>指定备份的第二个文件夹，或者不要第二个。</translation>
    </message>
    <message>
        <source>Proves a backup by restoring it on trial; without a file the newest.</source>
        <translation>试着恢复一遍来检验备份；不写文件名就检验最新的一个。</translation>
    </message>
    <message>
        <source>Makes a backup and checks it: in the folder named, or beside the archive, where older ones are thinned out.</source>
        <translation>做一个备份并检查：放在指定的文件夹，或者放在档案旁边（那里会自动清理旧的备份）。</translation>
    </message>
    <message>
        <source>Makes a checked backup the archive of the folder named by --archive. The archive that is there is moved aside.</source>
        <translation>检查备份，再把它恢复成 --archive 所指文件夹里的档案。原来的档案会移到一边，不会删除。</translation>
    </message>
    <message>
        <source>holds something that was erased by law: destroy it</source>
        <translation>里面有已依法删除的内容，请销毁</translation>
    </message>
    <message>
        <source>These backups are not plugged in and hold it still. Destroy them: %1</source>
        <translation>下列备份没有插在电脑上，里面还有已删除的内容，请销毁：%1</translation>
    </message>
    <message>
        <source>The station sent new rules or forms. They are in use from the next opening on.</source>
        <translation>社工站发来了新的规则或表格，下次打开档案时启用。</translation>
    </message>
    <message>
        <source>The program&apos;s own data is in use.</source>
        <translation>正在使用程序自带的规则和表格。</translation>
    </message>
    <message>
        <source>Data %1 of the station: %2</source>
        <translation>社工站的规则和表格（编号 %1）：%2</translation>
    </message>
    <message>
        <source>It is in use.</source>
        <translation>正在使用。</translation>
    </message>
    <message>
        <source>It is not in use yet: it will be when the archive is opened the next time. If it still is not then, it was made for another version of the program.</source>
        <translation>还没有启用：下次打开档案时启用。要是到时仍没有启用，说明它是给另一个版本的程序做的。</translation>
    </message>
    <message>
        <source>Takes a changed copy of the program&apos;s data (rules, record types, codes, forms, tables) for this station and its villages: every bundle to them brings it.</source>
        <translation>本站和各村改用改过的规则、登记内容、代码、表格、报表；给各村的数据包会带上。</translation>
    </message>
    <message>
        <source>Shows what of the data is the station&apos;s own.</source>
        <translation>列出哪些规则和表格是社工站自己的。</translation>
    </message>
    <message>
        <source>must be put right</source>
        <translation>必须改正</translation>
    </message>
    <message>
        <source>look at it</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>for information</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>Lists what is wrong, missing or doubtful in the dossiers, and what to do about it.</source>
        <translation>列出档案中有错、缺漏或可疑的地方，以及怎么处理。</translation>
    </message>
    <message>
        <source>done</source>
        <translation>已做</translation>
    </message>
    <message>
        <source>made up</source>
        <translation>补做</translation>
    </message>
    <message>
        <source>was due on %1</source>
        <translation>应于%1前做</translation>
    </message>
    <message>
        <source>The dossier goes to %1 with the next file for it. That village takes it in; the one before gets the news with its own next file.</source>
        <translation>档案随给%1的下一个文件转过去，由那个村接收；原来的村收进给它的下一个文件后得知。</translation>
    </message>
    <message>
        <source>Moves a dossier to another village (at a station).</source>
        <translation>把一份档案转到另一个村（在社工站办）。</translation>
    </message>
    <message>
        <source>%1: %2 must be put right, %3 to look at, %4 for information, about %5 children</source>
        <translation>%1：必须改正 %2 处，请核对 %3 处，提示 %4 处，涉及 %5 名儿童</translation>
    </message>
    <message>
        <source>Shows what is due, for whom and why; with --from also what was done since and the deadlines that were met, with the record of each.</source>
        <translation>列出该做的事，给谁、为什么；加 --from 时也列出此后做完的和按期办结的，写明凭哪条记录。</translation>
    </message>
    <message>
        <source>The key is in the file. Whoever has it can read every file that is sealed for this PC: destroy it after checking.
Signatures of this PC are checked with: %1</source>
        <translation>密钥已写入该文件。谁拿到它，谁就能读懂所有发给本电脑的数据文件：核对完请立即销毁。
核对本电脑的签名用：%1</translation>
    </message>
    <message>
        <source>Writes this PC&apos;s receiving key for age, and names its public keys: to check bundles with other programs.</source>
        <translation>把本电脑的接收密钥写成 age 能用的文件，并列出公钥：用其他程序核对数据文件时用。</translation>
    </message>
    <message>
        <source>secrets of before the new keys open it: destroy it</source>
        <translation>旧口令和旧恢复码还能打开它：请销毁</translation>
    </message>
    <message>
        <source>Everything is sealed under new keys. Your passphrase and the new code open it, and nothing of before.</source>
        <translation>全部档案已用新密钥封存。今后只有您的口令和新的恢复码能打开，以前的一律失效。</translation>
    </message>
    <message>
        <source>Destroy this backup, the old passphrase and code open it: %1</source>
        <translation>请销毁这个备份，旧口令和旧恢复码还能打开它：%1</translation>
    </message>
    <message>
        <source>The file is sealed anew; every secret stays.</source>
        <translation>档案文件已重新封存；口令和恢复码不变。</translation>
    </message>
    <message>
        <source>Seals everything under a new master key, with a new recovery code: nothing that opened the archive before does any more, but the passphrase given here.</source>
        <translation>用新的主密钥和新的恢复码封存全部档案：除这里输入的口令外，以前能打开档案的一律失效。</translation>
    </message>
    <message>
        <source>Seals the file anew under the same keys, as the window does once a month.</source>
        <translation>用原来的密钥重新封存档案文件；窗口程序每月自动做一次。</translation>
    </message>
    <message>
        <source>Writes a signed and encrypted bundle. --everything: also what the receiver has already, when something seems to be missing there.</source>
        <translation>写出签名并加密的数据文件。--everything：连对方已有的也全部重发，用于对方好像缺了什么的时候。</translation>
    </message>
    <message>
        <source>The files that wait could not be looked at: %1</source>
        <translation>等待中的文件没能查看：%1</translation>
    </message>
    <message>
        <source>The clock of this computer counts as right. Changes that were made here, are dated later and are marked now: %1.</source>
        <translation>这台电脑的时间算是对的。在这里做的、日期在这之后、现在作了标记的改动：%1 处。</translation>
    </message>
    <message>
        <source>Says that the clock of this PC is right now: entries that are dated later are marked.</source>
        <translation>说明这台电脑现在的时间是对的：日期在这之后的记录会作标记。</translation>
    </message>
    <message>
        <source>To say that it is right: clock confirm</source>
        <translation>说明时间是对的：clock confirm</translation>
    </message>
    <message>
        <source>Backups that held it were removed. No new one was made in these folders. Make one there with backup --to: %1</source>
        <translation>含有它的备份已删除。这些文件夹里没有做新的备份，请用 backup --to 在那里做一个：%1</translation>
    </message>
    <message>
        <source>Backups that held it and were removed: %1. A new one lies beside the archive.</source>
        <translation>含有它而被删除的备份：%1 个。档案旁边已做了一个新的。</translation>
    </message>
    <message>
        <source>No new backup was made in these folders. Make one there with backup --to: %1</source>
        <translation>这些文件夹里没有做新的备份，请用 backup --to 在那里做一个：%1</translation>
    </message>
    <message>
        <source>What was erased for ever since that backup is erased again: %1 orders.</source>
        <translation>那次备份之后彻底删除的内容已再次删除：%1 项。</translation>
    </message>
    <message>
        <source>What was erased for ever in the archive that was here before could not be read and may be back. Erase it again: %1</source>
        <translation>原来这里的档案中彻底删除过什么，没能读出来，可能又出现了。请再删除一次：%1</translation>
    </message>
    <message>
        <source>Written: %1, children: %2</source>
        <translation>已写入 %1，儿童 %2 名</translation>
    </message>
    <message>
        <source>nothing to do</source>
        <translation>不用处理</translation>
    </message>
    <message>
        <source>There is nothing to type into the national system.</source>
        <translation>国系统里没有要录入、更新或注销的。</translation>
    </message>
    <message>
        <source>Lists who is to be entered, updated and taken out in the national system, and why; with --child what to type.</source>
        <translation>列出国系统待录入、待更新、待注销的儿童和原因；加 --child 列出要录的内容。</translation>
    </message>
    <message>
        <source>the station, if all else is lost</source>
        <translation>社工站（其他都丢失时）</translation>
    </message>
    <message>
        <source>Request written to %1. Carry it to the station and read this number out to it: %2
The new passphrase counts when the answer is here; keep it in mind.</source>
        <translation>求助已写入 %1。请带到社工站，并念出这个号码：%2
答复取回后新口令才生效，请记住它。</translation>
    </message>
    <message>
        <source>Answer written to %1.</source>
        <translation>答复已写入 %1。</translation>
    </message>
    <message>
        <source>Answer it with --out FILE only if you know the person who asks, and the number read out to you is the same.</source>
        <translation>只有认识求助的人、念出的号码也一致，才用 --out FILE 答复。</translation>
    </message>
    <message>
        <source>%1 (%2) asks for help to unlock; number %3</source>
        <translation>%1（%2）请求帮助解锁；号码 %3</translation>
    </message>
    <message>
        <source>The new passphrase of %1 opens the archive. Make a new recovery code too, if the old one is lost (key code).</source>
        <translation>%1的新口令可以打开档案了。如果旧恢复码丢了，请另换一个新的（key code）。</translation>
    </message>
    <message>
        <source>The station can help again when passphrase and code are lost.</source>
        <translation>口令和恢复码都丢失时，社工站又可以帮助了。</translation>
    </message>
    <message>
        <source>This person opens the archive with the passphrase given.</source>
        <translation>此人可以用这个口令打开档案了。</translation>
    </message>
    <message>
        <source>It opens the archive no more. Copies that somebody kept it opens still: key master ends that.</source>
        <translation>它不能再打开档案了。别人留下的旧拷贝仍能打开：key master 可以终止。</translation>
    </message>
    <message>
        <source>Takes a person&apos;s passphrase or the station&apos;s help away, by its number in key slots.</source>
        <translation>取消一个人的口令或社工站的帮助，编号见 key slots。</translation>
    </message>
    <message>
        <source>Passphrase and recovery code are lost: writes a request to the station, with a new passphrase that counts when its answer is here.</source>
        <translation>口令和恢复码都丢了：给社工站写一份求助，同时定下新口令，取回答复后生效。</translation>
    </message>
    <message>
        <source>At the station: says who asks and the number to compare, and with --out writes the answer.</source>
        <translation>在社工站：显示谁在求助和要核对的号码；加 --out 写出答复。</translation>
    </message>
    <message>
        <source>Opens the archive with the station&apos;s answer and the passphrase chosen with the request.</source>
        <translation>用社工站的答复和写求助时定下的新口令打开档案。</translation>
    </message>
    <message>
        <source>Lets the station help again after its slot was removed.</source>
        <translation>取消过社工站的帮助后，重新允许。</translation>
    </message>
    <message>
        <source>The sheet to go with it: %1</source>
        <translation>随附的申请单：%1</translation>
    </message>
    <message>
        <source>differs: %1</source>
        <translation>不一致：%1</translation>
    </message>
    <message>
        <source>more than one dossier fits</source>
        <translation>有多份档案对得上</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Only on their list, perhaps to be taken in: %1</source>
        <translation>仅对方名单有（可能应纳未纳）：%1</translation>
    </message>
    <message>
        <source>To be looked at: %1</source>
        <translation>待核对 %1</translation>
    </message>
    <message>
        <source>On both lists: %1</source>
        <translation>两边都有：%1</translation>
    </message>
    <message>
        <source>Rows that cannot be used: %1</source>
        <translation>无法比对的行：%1</translation>
    </message>
    <message>
        <source>Only here, perhaps to be closed or brought up to date: %1</source>
        <translation>仅本地有（可能应销档或更新）：%1</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>Kept. No dossier was changed: decide about each row.</source>
        <translation>已保存，没有改动任何档案，请逐条处理。</translation>
    </message>
    <message>
        <source>Noted. No dossier was changed.</source>
        <translation>已记下，没有改动任何档案。</translation>
    </message>
    <message>
        <source>Compares a list of another office with the dossiers and keeps its rows to be decided about. CODE: 1 education, 2 police, 3 disabled persons&apos; federation, 4 civil affairs, 5 health, 6 medical insurance, 9 other.</source>
        <translation>把其他部门的名单和档案比对，并逐行保存待处理。CODE：1 教育，2 公安，3 残联，4 民政，5 卫健，6 医保，9 其他。</translation>
    </message>
    <message>
        <source>Shows a kept comparison beside the dossiers of today.</source>
        <translation>显示一次保存的比对（对照现在的档案）。</translation>
    </message>
    <message>
        <source>Notes what a person decided about a row: 1 the list is right, 2 the dossier is right, 3 to get a dossier, 4 not ours, 5 to be checked.</source>
        <translation>记下对某一行的处理：1 采用来源值，2 保留档案值，3 新建档案，4 忽略，5 待核。</translation>
    </message>
    <message>
        <source>Nothing that is known here fits.</source>
        <translation>这里登记的没有合适的。</translation>
    </message>
    <message>
        <source>No need is open.</source>
        <translation>没有待对接的需求。</translation>
    </message>
    <message>
        <source>Lists the open needs, and the helpers, benefits, activities and units that may answer each, with why.</source>
        <translation>列出待对接的需求，以及每项可以对接的帮扶人、保障、活动和单位，并说明理由。</translation>
    </message>
    <message>
        <source>Noted as typed in: %1</source>
        <translation>已记为录入：%1</translation>
    </message>
    <message>
        <source>Notes that children were typed into the national system today as their dossiers say. --number: of the one child there.</source>
        <translation>记下这些儿童今天已按档案录入国系统。--number：这名儿童在国系统的编号。</translation>
    </message>
    <message>
        <source>replaced what stood here</source>
        <translation>换掉了这里原来的内容</translation>
    </message>
    <message>
        <source>what stood here is still shown</source>
        <translation>仍显示这里原来的内容</translation>
    </message>
    <message>
        <source>came with both values</source>
        <translation>两种内容是一起带来的</translation>
    </message>
    <message>
        <source>was decided elsewhere</source>
        <translation>已在别处决定</translation>
    </message>
    <message>
        <source>new changes: %1</source>
        <translation>新的改动：%1</translation>
    </message>
    <message>
        <source>taken in by an older program</source>
        <translation>由旧版程序收入</translation>
    </message>
    <message>
        <source>Nothing was taken in yet.</source>
        <translation>还没有收入过数据。</translation>
    </message>
    <message>
        <source>%1: new %2, changed %3</source>
        <translation>%1：新增 %2，改动 %3</translation>
    </message>
    <message>
        <source>%1: %2 is not for the sender to fill in; it was taken in</source>
        <translation>%1：“%2”不该由对方填写；已照样收入</translation>
    </message>
    <message>
        <source>Fields that show again what stood here before: %1</source>
        <translation>恢复为原来内容的栏目：%1</translation>
    </message>
    <message>
        <source>stays as it is:</source>
        <translation>保持现状：</translation>
    </message>
    <message>
        <source>set aside: %1</source>
        <translation>未采用：%1</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>还没有决定过什么。</translation>
    </message>
    <message>
        <source>Lists the bundles that were taken in.</source>
        <translation>列出收入过的数据包。</translation>
    </message>
    <message>
        <source>Shows what such a bundle brought and what was chosen by itself.</source>
        <translation>显示这个数据包带来了什么、程序自动选了什么。</translation>
    </message>
    <message>
        <source>Brings back what stood here where a bundle&apos;s value replaced it and nobody decided since.</source>
        <translation>数据包换掉了原来内容、之后又没有人决定的，恢复为原来的内容。</translation>
    </message>
    <message>
        <source>Lists what was decided, and what was set aside: conflicts resolve decides it again.</source>
        <translation>列出已经决定的内容和未采用的内容；用 conflicts resolve 可以重新决定。</translation>
    </message>
    <message>
        <source>Nothing was saved.</source>
        <translation>没有保存。</translation>
    </message>
    <message>
        <source>To be looked at:</source>
        <translation>请核对：</translation>
    </message>
    <message>
        <source>Creates or changes a record; with --check only tells what the data checks would say of it.</source>
        <translation>新建或修改一条记录；加 --check 只看数据检查会提示什么，不保存。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what was due, the record</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>This PC has a new receiving key. The others hear of it with the next file for each of them; what they wrote before opens still.</source>
        <translation>本电脑的接收密钥已更换。对方随下一次给他们的文件得知；他们以前写好的照样能打开。</translation>
    </message>
    <message>
        <source>Gives this PC a new receiving key. The others hear of it with the next files; files that were written before open still.</source>
        <translation>更换本电脑的接收密钥。对方随下一次的文件得知；以前写好的文件照样能打开。</translation>
    </message>
    <message>
        <source>The village hears with the next file that this child is at level 1 and to be visited within a day. What is written here does not go there: call the director.</source>
        <translation>下一次文件带到后，村里就知道这名儿童是一级，要在24小时内走访。这里写的内容不会带到村里，请马上打电话告诉儿童主任去走访。</translation>
    </message>
    <message>
        <source>%1 changes did not go into one file. Carry this one there, bring a file back and hand over again: then they follow.</source>
        <translation>还有 %1 条改动一个文件装不下。先把这个文件带去，带回对方的文件，再交一次，余下的就跟着走。</translation>
    </message>
    <message>
        <source>Lets one more person open the archive, with a passphrase of their own; ID is that of the staff record, NAME of somebody who is not in the register yet, CODE that one&apos;s post (list ROLE; left out: the office&apos;s usual one).</source>
        <translation>再让一个人打开档案，用自己的口令；ID 是工作人员记录的编号，NAME 是名册里还没有的人的姓名，CODE 是这个人的岗位（代码表 ROLE；不写就是本单位常见的岗位）。</translation>
    </message>
    <message>
        <source>%1 (%2), number %3, is enrolled as: %6. Answer written to %4. It compares this station&apos;s number once: %5</source>
        <translation>%1（%2）核对号 %3，已登记，身份：%6。答复已写到 %4。那边收答复时核对一次本站的号码：%5</translation>
    </message>
    <message>
        <source>This PC belongs to %1 (%2) now.</source>
        <translation>这台电脑现在属于%1（%2）。</translation>
    </message>
    <message>
        <source>These records are not erased with it, but have the same id number, or name and day of birth. Look at each and erase it by its own id if it is about the child:</source>
        <translation>下面这些记录没有一起清除，但身份证号相同，或姓名和出生日期相同。请逐条查看，确是该儿童的，用它自己的编号再清除：</translation>
    </message>
    <message>
        <source>Would be erased for ever: %1 records.</source>
        <translation>将永久清除 %1 条记录。</translation>
    </message>
    <message>
        <source>Erases a dossier, or a record by its id, for ever and at every place, as the law demands it. Only a station does that. --plan: only shows what would go, and what may be about the same child and stays.</source>
        <translation>依法永久清除一份档案或一条记录，各处都清除。只有社工站能做。--plan：只看会清除什么、哪些可能是同一儿童的记录会留下。</translation>
    </message>
    <message>
        <source>Prints a form to a PDF file: F01 to F28, with what the record or the dossier knows, or blank. --restricted: F09 with what was written down. --purpose: what for, as the access log tells it (list PURP).</source>
        <translation>把表打印成PDF文件：F01到F28，带上记录或者档案里已有的内容，或者打空白表。--restricted：F09带上已登记的内容。--purpose：用途，记入查阅记录（代码表 PURP）。</translation>
    </message>
    <message>
        <source>to be handed out</source>
        <translation>对外</translation>
    </message>
    <message>
        <source>for the office</source>
        <translation>内部</translation>
    </message>
    <message>
        <source>No table was frozen yet.</source>
        <translation>还没有定稿的统计表。</translation>
    </message>
    <message>
        <source>Keeps a table as it is reported now, with small numbers hidden unless it is --internal. Frozen once more, it names the one before it.</source>
        <translation>把统计表按现在的数字定稿；不加 --internal 时隐去小数字。再次定稿会注明所调整的上一份。</translation>
    </message>
    <message>
        <source>Lists the tables that were frozen.</source>
        <translation>列出已定稿的统计表。</translation>
    </message>
    <message>
        <source>Shows a frozen table as it was. --adjusted: beside the numbers of the one before it.</source>
        <translation>显示定稿的统计表。--adjusted：与所调整的上一份并列。</translation>
    </message>
    <message>
        <source>Nothing is open that is not on the agenda.</source>
        <translation>没有还没列入议题的问题。</translation>
    </message>
    <message>
        <source>Puts what is unsolved and late onto the agenda of a meeting, without names; --dry-run only tells it.</source>
        <translation>把未解决的问题和逾期走访列入会议议题，不写姓名；--dry-run 只显示。</translation>
    </message>
    <message>
        <source>%1 of %2 rows would become pairings. Nothing was changed.</source>
        <translation>%2行中有%1行可以结对。没有写入任何内容。</translation>
    </message>
    <message>
        <source>%1 of %2 rows became pairings.</source>
        <translation>%2行中有%1行已结对。</translation>
    </message>
    <message>
        <source>Row %1: %2 has this helper already</source>
        <translation>第%1行：%2已由此人帮扶</translation>
    </message>
    <message>
        <source>Makes pairings of a list of helpers and children: xlsx, xls or csv. The children have their dossiers already.</source>
        <translation>从结对名单（xlsx、xls、csv）建立结对关系，儿童须已建档。</translation>
    </message>
    <message>
        <source>This year&apos;s audit of the access log is closed.</source>
        <translation>本年度的查看记录审计已完成。</translation>
    </message>
    <message>
        <source>The log itself was altered or damaged: see &quot;access verify&quot;.</source>
        <translation>记录本身被改动或损坏：请看“access verify”。</translation>
    </message>
    <message>
        <source>Closes the yearly audit of the access log, with what was found (--reason). Not in a village.</source>
        <translation>完成查看记录的年度审计，写明审计发现（--reason）。村里不办。</translation>
    </message>
    <message>
        <source>found</source>
        <translation>发现</translation>
    </message>
    <message>
        <source>In force: %1 since %2, %3</source>
        <translation>现行等级：%1，%2起，%3</translation>
    </message>
    <message>
        <source>confirmed by %1</source>
        <translation>由%1确认</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>未确认</translation>
    </message>
    <message>
        <source>No level is in force.</source>
        <translation>还没有定级。</translation>
    </message>
    <message>
        <source>Proposed: %1 on %2 by %3; not decided yet</source>
        <translation>已提出：%1，%2，%3，等待确认</translation>
    </message>
    <message>
        <source>The rules propose: %1</source>
        <translation>按规则建议：%1</translation>
    </message>
    <message>
        <source>proposed %1</source>
        <translation>提出%1级</translation>
    </message>
    <message>
        <source>No level waits for a decision.</source>
        <translation>没有等待确认的等级。</translation>
    </message>
    <message>
        <source>Seed %1, on the books on %2: %3, drawn: %4</source>
        <translation>种子 %1，%2在册 %3 份，抽取 %4 份</translation>
    </message>
    <message>
        <source>Shows the levels that wait for a decision and the reviews that are due; with --child the level of one child, since when, by whom, and what the rules propose.</source>
        <translation>列出等待确认的等级和到期的复评；加 --child 看一个孩子的现行等级、从何时起、谁确认的，以及按规则建议的等级。</translation>
    </message>
    <message>
        <source>Draws the dossiers that a spot check looks at: the same day and seed draw the same ones. --title: keeps it (at a station).</source>
        <translation>抽取档案抽查的样本：基准日和种子相同，抽出的样本就相同。--title：登记这次抽查（在社工站或县级）。</translation>
    </message>
    <message>
        <source>waits for a newer version of the program</source>
        <translation>在等新版本程序</translation>
    </message>
    <message>
        <source>(handed on since)</source>
        <translation>（已转出）</translation>
    </message>
    <message>
        <source>Written: %1, rows: %2</source>
        <translation>已写入：%1，%2行</translation>
    </message>
    <message>
        <source>Finds children by name, pinyin, identity number, group, phone or sheet number; by age, too: 6-11岁.</source>
        <translation>按姓名、拼音、身份证号、小组、电话或单号查找儿童；也可按年龄：6-11岁。</translation>
    </message>
    <message>
        <source>To read both: access list --of DEVICE</source>
        <translation>查看两份：access list --of DEVICE</translation>
    </message>
    <message>
        <source>Lists the records of a type. What is specially protected is shown only by record get.</source>
        <translation>列出一类记录。特别保护的内容只在 record get 里显示。</translation>
    </message>
    <message>
        <source>Shows who changed what and when. What is specially protected is shown only with --field.</source>
        <translation>显示谁在什么时候改了什么。特别保护的内容要用 --field 写明字段才显示。</translation>
    </message>
    <message>
        <source>Shows one such field with values that stay out of lists because they are specially protected.</source>
        <translation>单独查看一个这样的字段，包括列表里不显示的特别保护内容。</translation>
    </message>
    <message>
        <source>specially protected</source>
        <translation>特别保护</translation>
    </message>
    <message>
        <source>There is no child here.</source>
        <translation>这里没有孩子的档案。</translation>
    </message>
    <message>
        <source>Lists per child what was received: benefits, help and goods, wishes, activities, and when each safety topic was taught.</source>
        <translation>按孩子列出得到的救助、帮扶和物资、实现的心愿、参加的活动，以及各项安全教育最近一次的日期。</translation>
    </message>
    <message>
        <source>Writes an Excel file: the roster, as roster import reads it, what is to be typed into the national system, who received what, or a register by the key of its type (staff_post: the directors). --purpose: what for, as the access log tells it (list PURP).</source>
        <translation>写出 Excel 文件：花名册（可再用 roster import 读入）、国系统录入清单、每个孩子得到的服务和帮助，或按类型名写出名册（staff_post 为儿童主任台账）。--purpose：用途，记入访问日志（代码表 PURP）。</translation>
    </message>
    <message>
        <source>another PC took its place; if it was lost or stolen: enrol revoke</source>
        <translation>已由另一台电脑接替；如果是丢失或被盗，请停用：enrol revoke</translation>
    </message>
    <message>
        <source>PCs that were barred since that backup stay barred: %1.</source>
        <translation>那次备份之后停用的电脑继续停用：%1 台。</translation>
    </message>
    <message>
        <source>The rules and forms that came since that backup stay in use.</source>
        <translation>那次备份之后更新的规则和表样继续使用。</translation>
    </message>
    <message>
        <source>PCs that were barred there since that backup may be let in again: at a station, look through enrol list and bar them again.</source>
        <translation>那次备份之后停用过的电脑可能又能接入：如果是社工站，请用 enrol list 查看，重新停用。</translation>
    </message>
    <message>
        <source>Approves a request and writes the answer. Without --number it shows who asks, and nobody is let in (but a place below with --json). --special: this PC may also get specially protected entries that other places wrote.</source>
        <translation>同意接入申请并写出答复文件。不带 --number 时只显示是谁在申请，不会让任何电脑接入（下级单位的电脑加 --json 除外）。--special：这台电脑还可以收到其他单位填写的特别保护内容。</translation>
    </message>
    <message>
        <source>Takes the station&apos;s answer. Without --number it shows who answered, and nothing is believed (but with --json). --leave-other: in place of a wrong station that was handed nothing yet. --successor: this station takes over from the one before, because townships were merged.</source>
        <translation>收下社工站的答复。不带 --number 时只显示是谁答复的，什么也不收下（加 --json 除外）。--leave-other：以前收错了站、还没有向它交过数据，改收这个站。--successor：乡镇（街道）合并，由这个站接替原来的站。</translation>
    </message>
    <message>
        <source>Takes the trust from a PC, also from one that this office used before and that was lost.</source>
        <translation>停用一台电脑，也包括本单位以前用过、后来丢失的电脑。</translation>
    </message>
    <message>
        <source>put aside: the archive of the office above was put back or copied</source>
        <translation>已搁置：上级的档案恢复或拷贝过</translation>
    </message>
    <message>
        <source>put aside: it holds what another copy of this PC&apos;s archive wrote</source>
        <translation>已搁置：里面是本机档案的另一份拷贝写的内容</translation>
    </message>
    <message>
        <source>Taken over: %1 new children, %2 new records, %3 changed, %4 to decide.</source>
        <translation>已接收：新儿童%1名，新记录%2条，有改动%3条，待选定%4项。</translation>
    </message>
    <message>
        <source>The file was thrown away.</source>
        <translation>文件已扔掉。</translation>
    </message>
    <message>
        <source>Throws away a bundle that waits or was put aside. What was taken in before stays; its sender can write it again with bundle export.</source>
        <translation>扔掉一份等待中的或搁置的文件。以前收进来的不变；写文件的一方可以用 bundle export 再写一次。</translation>
    </message>
</context>
<context>
    <name>clock</name>
    <message>
        <source>The clock of this computer is slow: it says %1, but this program was made on %2. Set date and time of the computer. Until then entries are dated %2 and marked.</source>
        <translation>本机时间慢了：现在显示%1，而本程序是%2制作的。请先把电脑的日期和时间调准。调准之前，录入的内容一律记为%2，并加上标记。</translation>
    </message>
    <message>
        <source>The clock of this computer is slow: it says %1, but at the station it was %2 already. Set date and time of the computer. Until then entries are dated %2 and marked.</source>
        <translation>本机时间慢了：现在显示%1，而社工站那边已经到过%2。请先把电脑的日期和时间调准。调准之前，录入的内容一律记为%2，并加上标记。</translation>
    </message>
    <message>
        <source>The clock of this computer says %1, which is before the newest entries here. If it is wrong, set date and time of the computer. If it is right, say so. Until then entries are dated %2 and marked.</source>
        <translation>这台电脑的时间是 %1，比这里最新的记录还早。如果时间不对，请调好日期和时间；如果是对的，请说明。在此之前，记录按 %2 记日期，并作标记。</translation>
    </message>
    <message>
        <source>The clock of this computer says %1, but something was entered here that is dated after %2. If the clock is wrong, set date and time of the computer. If it is right, say so: then that entry is marked. Until then new entries are marked.</source>
        <translation>这台电脑的时间是 %1，但这里有记录的日期在 %2 之后。如果时间不对，请调好日期和时间；如果是对的，请说明，那条记录就会作标记。在此之前，新的记录都作标记。</translation>
    </message>
</context>
<context>
    <name>copies</name>
    <message>
        <source>The archive of this PC was put back or copied from elsewhere: what was entered after that copy was made and handed over already is missing here. It comes back with the next exchange. Where a field was filled in differently before and after, both values wait for a decision. Do not go on working with the other copy.</source>
        <translation>本机的档案是恢复或拷贝来的：那份拷贝做好以后填写、并且已经交出去的内容，本机现在没有，下次交换数据时会带回来。同一项前后填得不一样的，两个内容都留着，等人选定。请不要再用另一份拷贝工作。</translation>
    </message>
    <message>
        <source>Write a file for that PC and carry it there: it learns from it that it is a copy, and works on under a name of its own.</source>
        <translation>请把回执和数据写到 U 盘，带给那台电脑：它据此知道自己是拷贝，以后用自己的编号继续工作。</translation>
    </message>
    <message>
        <source>Hand a file up: the office above gets from it what its archive lacks.</source>
        <translation>请照常把数据上交一次：上级的档案里缺的内容，会由此补上。</translation>
    </message>
</context>
<context>
    <name>day</name>
    <message>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <source>%2/%1</source>
        <extracomment>%1 month, %2 day of the month</extracomment>
        <translation>%1月%2日</translation>
    </message>
    <message>
        <source>%3/%2/%1</source>
        <extracomment>%1 year, %2 month, %3 day of the month</extracomment>
        <translation>%1年%2月%3日</translation>
    </message>
</context>
<context>
    <name>demand</name>
    <message>
        <source>Was due on %1</source>
        <translation>应于%1前完成</translation>
    </message>
    <message>
        <source>Due by %1</source>
        <translation>%1前完成</translation>
    </message>
    <message>
        <source>By: %1</source>
        <translation>依据：%1</translation>
    </message>
    <message>
        <source>By: %1, &quot;%2&quot;</source>
        <comment>where the policy says it, its words</comment>
        <translation>依据：%1“%2”</translation>
    </message>
    <message>
        <source>Done by: %1</source>
        <translation>由谁办：%1</translation>
    </message>
</context>
<context>
    <name>desktop</name>
    <message>
        <source>Dossiers for village children&apos;s directors, offline and encrypted.</source>
        <translation>村（社区）儿童主任用的儿童档案，不联网，加密保存。</translation>
    </message>
    <message>
        <source>The folder of the archive.</source>
        <translation>档案所在的文件夹。</translation>
    </message>
    <message>
        <source>The program&apos;s date, for trials.</source>
        <translation>程序使用的日期（试用时用）。</translation>
    </message>
</context>
<context>
    <name>disputed</name>
    <message>
        <source>something that is not kept on this PC (number of the record: %1)</source>
        <extracomment>%1: 32 signs</extracomment>
        <translation>本机没有保管的内容（记录编号：%1）</translation>
    </message>
    <message>
        <source>%1 (dossier %2)</source>
        <extracomment>name of a child, number of its dossier</extracomment>
        <translation>%1（档案号 %2）</translation>
    </message>
    <message>
        <source>the dossier of %1</source>
        <translation>%1的档案</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>kind of record, name of a child</extracomment>
        <translation>%2的“%1”</translation>
    </message>
    <message>
        <source>To be erased was: %1.</source>
        <translation>要求删除的是：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
</context>
<context>
    <name>duplicates</name>
    <message>
        <source>the same identity number</source>
        <translation>身份证号相同</translation>
    </message>
    <message>
        <source>the same name and birthday</source>
        <translation>姓名、出生日期相同</translation>
    </message>
    <message>
        <source>names that sound alike</source>
        <translation>姓名读音相近</translation>
    </message>
</context>
<context>
    <name>duties</name>
    <message>
        <source>Closing is proposed; the station confirms it</source>
        <translation>已报拟结案，等社工站确认</translation>
    </message>
</context>
<context>
    <name>enrolment</name>
    <message>
        <source>Compared with them: all 20 digits are the same</source>
        <translation>已和对方核对，20 位数字一样</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>Unknown option %1. --help shows all commands.</source>
        <translation>没有 %1 这个选项。用 --help 看所有命令。</translation>
    </message>
    <message>
        <source>Option %1 needs a value.</source>
        <translation>选项 %1 后面要写值。</translation>
    </message>
    <message>
        <source>%1: %2 is no date. Write it as 2026-11-24.</source>
        <translation>%1：%2 不是日期。请写成 2026-11-24 这样。</translation>
    </message>
    <message>
        <source>%1: %2 is no id. Ids have 32 signs, 0-9 and a-f.</source>
        <translation>%1：%2 不是编号。编号是 32 个 0-9、a-f 的字符。</translation>
    </message>
    <message>
        <source>%1 is no JSON object.</source>
        <translation>%1 不是 JSON 对象。</translation>
    </message>
    <message>
        <source>%1 is missing. --help shows how the command is written.</source>
        <translation>缺少 %1。用 --help 看命令怎么写。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too much. --help shows how the command is written.</source>
        <translation>多写了“%1”。用 --help 看命令怎么写。</translation>
    </message>
    <message>
        <source>%1 is no version. conflicts list shows them as DEVICE:NUMBER.</source>
        <translation>%1 不是版本号。conflicts list 按“设备:序号”列出各个版本。</translation>
    </message>
    <message>
        <source>There is no command &quot;%1&quot;. --help shows all commands.</source>
        <translation>没有“%1”这个命令。用 --help 看所有命令。</translation>
    </message>
    <message>
        <source>There is no record type &quot;%1&quot;.</source>
        <translation>没有“%1”这种记录。</translation>
    </message>
    <message>
        <source>Record type %1 has no field &quot;%2&quot;.</source>
        <translation>%1 这种记录没有“%2”这一项。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role: village, township or county.</source>
        <translation>“%1”不是可选的身份：village（村）、township（乡镇）、county（县）。</translation>
    </message>
    <message>
        <source>The passphrase is missing: give --passphrase-file or TONGDANG_PASSPHRASE.</source>
        <translation>缺少口令：请用 --passphrase-file 或 TONGDANG_PASSPHRASE 给出。</translation>
    </message>
    <message>
        <source>Cannot read %1. Look at how the path is written, whether the stick is in, and whether you may read this file.</source>
        <translation>读不了 %1。请核对路径写得对不对、U 盘插好没有、您有没有权限读这个文件。</translation>
    </message>
    <message>
        <source>Cannot write the output: is the disk full?</source>
        <translation>结果写不出去：是不是磁盘满了？</translation>
    </message>
    <message>
        <source>The archive is locked. Unlock it first.</source>
        <translation>档案已锁定，请先解锁。</translation>
    </message>
    <message>
        <source>There is an archive in this folder already. Choose another folder.</source>
        <translation>这个文件夹里已经有档案了，请换一个文件夹。</translation>
    </message>
    <message>
        <source>There is no archive in this folder.</source>
        <translation>这个文件夹里没有档案。</translation>
    </message>
    <message>
        <source>The folder cannot be made. Choose another one.</source>
        <translation>建不了这个文件夹，请换一个。</translation>
    </message>
    <message>
        <source>The code of the place must have 12 digits.</source>
        <translation>地方代码要填 12 位数字。</translation>
    </message>
    <message>
        <source>A name is missing.</source>
        <translation>还没有填姓名或名称。</translation>
    </message>
    <message>
        <source>The passphrase is too short: take at least 12 signs or 4 words.</source>
        <translation>口令太短：至少 12 个字符，或 4 个词。</translation>
    </message>
    <message>
        <source>This kind of record is not known here.</source>
        <translation>这里不认识这种记录。</translation>
    </message>
    <message>
        <source>This record is not in the archive.</source>
        <translation>档案里没有这条记录。</translation>
    </message>
    <message>
        <source>This child is not in the archive.</source>
        <translation>档案里没有这个孩子。</translation>
    </message>
    <message>
        <source>Say which child the record belongs to.</source>
        <translation>请说明这条记录是哪个孩子的。</translation>
    </message>
    <message>
        <source>Not saved. %1</source>
        <translation>没有保存。%1</translation>
    </message>
    <message>
        <source>There is nothing to decide about this field.</source>
        <translation>这一项没有需要决定的。</translation>
    </message>
    <message>
        <source>The field has no version %1. conflicts list shows the versions.</source>
        <translation>这一项没有版本 %1。conflicts list 会列出各个版本。</translation>
    </message>
    <message>
        <source>These invented children are here already. Take another seed.</source>
        <translation>这批虚构的孩子已经在了，请换一个种子数。</translation>
    </message>
    <message>
        <source>The recovery code does not say who you are. Unlock with your passphrase.</source>
        <translation>恢复码不能说明您是谁，请用口令解锁。</translation>
    </message>
    <message>
        <source>Nobody is in the register, so there is nothing to print.</source>
        <translation>花名册上还没有人，没有可打印的。</translation>
    </message>
    <message>
        <source>Give a reason.</source>
        <translation>请填写原因。</translation>
    </message>
    <message>
        <source>This record is withdrawn already.</source>
        <translation>这条记录已经作废了。</translation>
    </message>
    <message>
        <source>There is no form &quot;%1&quot;.</source>
        <translation>没有“%1”这张表。</translation>
    </message>
    <message>
        <source>Nothing is to be visited in this week, so there is nothing to print.</source>
        <translation>这一周没有要走访的，没有可打印的。</translation>
    </message>
    <message>
        <source>This sheet number is mistyped. Look at the 8 signs under the code on the sheet once more.</source>
        <translation>单号输错了。请再看一遍表上方码下面的 8 位编号。</translation>
    </message>
    <message>
        <source>This sheet was printed for another child. Look at the name on the sheet, or leave the number out.</source>
        <translation>这张表是给另一个孩子打印的。请看清表上的姓名，或者不填单号。</translation>
    </message>
    <message>
        <source>No sheet with this number was printed here.</source>
        <translation>这里没有打印过这个单号的表。</translation>
    </message>
    <message>
        <source>This PC is not enrolled at a station yet. Make a request first and take it to the station.</source>
        <translation>这台电脑还没有在社工站登记。请先做一份申请，带到社工站。</translation>
    </message>
    <message>
        <source>There are several PCs at this place. Name one of them: %1</source>
        <translation>这个地方有几台电脑，请指定一台：%1</translation>
    </message>
    <message>
        <source>No PC or place &quot;%1&quot; is enrolled here.</source>
        <translation>没有登记过“%1”这台电脑或这个地方。</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <source>This is no Excel file and no table. Save it in Excel as .xlsx and try again.</source>
        <translation>这不是 Excel 文件，也不是表格。请在 Excel 里另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>The file has a password. Open it in Excel, take the password off, save it and try again.</source>
        <translation>文件设了密码。请在 Excel 里打开，去掉密码，保存后再试。</translation>
    </message>
    <message>
        <source>The file is too large for a roster.</source>
        <translation>文件太大，不像花名册。</translation>
    </message>
    <message>
        <source>The file&apos;s text cannot be read. Save it in Excel as .xlsx and try again.</source>
        <translation>文件里的文字读不出来。请在 Excel 里另存为 .xlsx 再试。</translation>
    </message>
    <message>
        <source>No heading row with name and identity number was found in the first ten rows.</source>
        <translation>前十行里没有找到带“姓名”和“身份证号”的表头。</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>缺少姓名。</translation>
    </message>
    <message>
        <source>The identity number is missing.</source>
        <translation>缺少身份证号。</translation>
    </message>
    <message>
        <source>Excel stored the identity number as a number and lost its last digits. Copy it anew from the household register into a cell of the format Text.</source>
        <translation>Excel 把身份证号存成了数字，后几位已经丢了。请照户口本重新填写，单元格格式先设为“文本”。</translation>
    </message>
    <message>
        <source>The identity number ends in 000. Excel does that to numbers: compare it with the household register.</source>
        <translation>身份证号末尾是 000，Excel 存成数字时会这样：请与户口本核对。</translation>
    </message>
    <message>
        <source>This may be entered by hand only, where few people can read it. It was left out.</source>
        <translation>这一项只能由有权限的人手工录入，这次没有导入。</translation>
    </message>
    <message>
        <source>The identity number has %1 signs instead of 18.</source>
        <translation>身份证号有 %1 位，应为 18 位。</translation>
    </message>
    <message>
        <source>The identity number holds a sign that is no digit.</source>
        <translation>身份证号里有不是数字的字符。</translation>
    </message>
    <message>
        <source>The birth date inside the identity number does not exist.</source>
        <translation>身份证号里的出生日期不存在。</translation>
    </message>
    <message>
        <source>The sex disagrees with the identity number.</source>
        <translation>性别与身份证号不一致。</translation>
    </message>
    <message>
        <source>The birth date disagrees with the identity number, which says %1.</source>
        <translation>出生日期与身份证号不一致，身份证号上是 %1。</translation>
    </message>
    <message>
        <source>There is no such day: %1.</source>
        <translation>没有这一天：%1。</translation>
    </message>
    <message>
        <source>This is no date: %1.</source>
        <translation>这不是日期：%1。</translation>
    </message>
    <message>
        <source>The same identity number stands in row %1.</source>
        <translation>第 %1 行有同样的身份证号。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the list and was left out.</source>
        <translation>“%1”不在可选项里，没有导入。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no known category and was taken as another one.</source>
        <translation>不认识“%1”这个类别，按其他类别记下了。</translation>
    </message>
    <message>
        <source>This is no date and was left out: %1.</source>
        <translation>这不是日期，没有导入：%1。</translation>
    </message>
    <message>
        <source>Since when the parent is away is missing.</source>
        <translation>缺少父母从哪天起外出。</translation>
    </message>
    <message>
        <source>Where the parent is away is missing.</source>
        <translation>缺少父母外出的地方。</translation>
    </message>
    <message>
        <source>This day is still to come: %1.</source>
        <translation>这一天还没有到：%1。</translation>
    </message>
    <message>
        <source>The caregiver is missing.</source>
        <translation>缺少照护人。</translation>
    </message>
    <message>
        <source>The caregiver %1 is entered as this parent, whose name is %2.</source>
        <translation>照护人 %1 填成了父母一方，而父母一方叫 %2。</translation>
    </message>
    <message>
        <source>%1 is caregiver and away at the same time.</source>
        <translation>%1 既是照护人，又填了外出。</translation>
    </message>
    <message>
        <source>This does not look like a phone number: %1.</source>
        <translation>这不像电话号码：%1。</translation>
    </message>
    <message>
        <source>The grade cannot be read: %1.</source>
        <translation>年级看不懂：%1。</translation>
    </message>
    <message>
        <source>The grade does not fit the age of %1.</source>
        <translation>年级与 %1 岁不相称。</translation>
    </message>
    <message>
        <source>Listed as left-behind, but no parent is entered as away.</source>
        <translation>列为留守儿童，但没有填父母外出。</translation>
    </message>
    <message>
        <source>The birth date is still to come.</source>
        <translation>出生日期还没有到。</translation>
    </message>
    <message>
        <source>18 years or older.</source>
        <translation>已满 18 周岁。</translation>
    </message>
    <message>
        <source>This program cannot draw pages.</source>
        <translation>这个程序画不了页面。</translation>
    </message>
    <message>
        <source>The typeface %1 cannot be loaded. Install the program anew.</source>
        <translation>字体 %1 装不上，请重新安装程序。</translation>
    </message>
    <message>
        <source>The form %1 cannot be used. %2: %3</source>
        <translation>表 %1 用不了。%2：%3</translation>
    </message>
    <message>
        <source>The form %1 has no place for %2.</source>
        <translation>表 %1 上没有 %2 的位置。</translation>
    </message>
    <message>
        <source>The form %1 needs a sheet number.</source>
        <translation>表 %1 要有单号。</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>没有可打印的。</translation>
    </message>
    <message>
        <source>The PDF cannot be written: %1. Is the disk or the stick full, or write-protected?</source>
        <translation>PDF 写不出去：%1。是不是磁盘或 U 盘满了，或者写保护了？</translation>
    </message>
    <message>
        <source>The square code of the sheet cannot be drawn.</source>
        <translation>表上的方码画不出来。</translation>
    </message>
    <message>
        <source>A sheet number has 8 signs, 0-9 and A-Z. Look under the code on the sheet.</source>
        <translation>单号是 8 位，由 0-9 和 A-Z 组成。请看表上方码下面。</translation>
    </message>
    <message>
        <source>The sheet number is mistyped or misread. Look at the 8 signs under the code on the sheet once more.</source>
        <translation>单号输错或扫错了。请再看一遍表上方码下面的 8 位编号。</translation>
    </message>
    <message>
        <source>This is not the code of a sheet of this program.</source>
        <translation>这不是本程序的表上的码。</translation>
    </message>
    <message>
        <source>These data are damaged. Take the file once more from where it came from.</source>
        <translation>这些数据坏了。请从原来的地方重新取一份。</translation>
    </message>
    <message>
        <source>This file is damaged or was changed after it was written. Take it once more from where it came from.</source>
        <translation>这个文件坏了，或者写好以后被改过。请从原来的地方重新取一份。</translation>
    </message>
    <message>
        <source>Not saved. A text holds half a sign. Delete it and type it again.</source>
        <translation>没有保存。文字里有半个字，请删掉重新输入。</translation>
    </message>
    <message>
        <source>Not saved. Too many PCs have written this field at the same time. Decide its older conflicts first.</source>
        <translation>没有保存。同时改过这一项的电脑太多，请先处理以前的不一致。</translation>
    </message>
    <message>
        <source>Not saved. The clock of this PC or of a PC that wrote this record is impossibly far in the future. Set the clock.</source>
        <translation>没有保存。这台电脑或写过这条记录的电脑，时间快得太多，请校准日期和时间。</translation>
    </message>
    <message>
        <source>Not saved. The texts of this record are too long: together they may take 1 MiB.</source>
        <translation>没有保存。这条记录的文字太长：合起来最多大约三十万字。</translation>
    </message>
    <message>
        <source>Not saved. The program made a change that does not fit its own rules: %1. Please report this.</source>
        <translation>没有保存。程序写出的修改不合自己的规则：%1。请报告这个问题。</translation>
    </message>
    <message>
        <source>An entry of the change log is damaged. Run the check of the archive; if it came on a stick, ask for it once more.</source>
        <translation>修改日志里有一条坏了。请检查档案；如果是 U 盘带来的，请对方再交一次。</translation>
    </message>
    <message>
        <source>The encryption of this PC does not work as it must. Install the program anew; if that does not help, use another PC.</source>
        <translation>这台电脑的加密功能不正常。请重新安装程序；还不行就换一台电脑。</translation>
    </message>
    <message>
        <source>The PC has not enough free memory for checking a passphrase: %1 MiB are needed. Close other programs and try again.</source>
        <translation>空闲内存不够，核对口令需要 %1 兆内存。请关掉别的程序再试。</translation>
    </message>
    <message>
        <source>The file asks for a passphrase check that no archive of this program asks for. It was altered: tell the station.</source>
        <translation>文件要求的口令核对方式不是本程序的，说明被人改过：请告诉社工站。</translation>
    </message>
    <message>
        <source>The passphrase is too long: take at most 1024 signs.</source>
        <translation>口令太长：最多 1024 个字符。</translation>
    </message>
    <message>
        <source>This is cut off: too short to be what it should be. Copy it again.</source>
        <translation>内容被截断，比应有的短。请重新复制。</translation>
    </message>
    <message>
        <source>A recovery code has 40 signs in 8 groups of 5; here are %1. Compare it with the paper.</source>
        <translation>恢复码是 8 组、每组 5 位，共 40 位；这里有 %1 位。请与纸上核对。</translation>
    </message>
    <message>
        <source>Group %1 of the recovery code is mistyped. Compare its five signs with the paper.</source>
        <translation>恢复码第 %1 组输错了。请与纸上的五位核对。</translation>
    </message>
    <message>
        <source>A protected file beside the archive is damaged or belongs to another archive. Put it back from where it was copied, or tell the station.</source>
        <translation>档案旁边的一个保护文件坏了，或属于别的档案。请从复制它的地方放回来，或告诉社工站。</translation>
    </message>
    <message>
        <source>The key for checking signatures is mistyped or damaged.</source>
        <translation>核对签名用的公钥输错了或坏了。</translation>
    </message>
    <message>
        <source>The signature cannot be read: the file is damaged. Copy it again.</source>
        <translation>签名读不出来：文件坏了。请重新复制。</translation>
    </message>
    <message>
        <source>The signature is of an old kind that is not accepted. It has to be signed anew.</source>
        <translation>签名是不再接受的旧方式，要重新签名。</translation>
    </message>
    <message>
        <source>This was signed with another key (%1). It is not from the one it should be from.</source>
        <translation>这是用另一个密钥（%1）签的，来源不对。</translation>
    </message>
    <message>
        <source>The signature does not fit: the content was altered after signing, or is not from the one it should be from. Do not use it.</source>
        <translation>签名对不上：内容在签名后被改过，或者不是应有的来源。不要使用。</translation>
    </message>
    <message>
        <source>The comment of the signature was altered or cannot be used. Do not use the file.</source>
        <translation>签名的附注被改过或用不了。不要使用这个文件。</translation>
    </message>
    <message>
        <source>This is no secret key, or it is mistyped.</source>
        <translation>这不是私钥，或者输错了。</translation>
    </message>
    <message>
        <source>The receiver&apos;s key is mistyped or damaged.</source>
        <translation>收件方的公钥输错了或坏了。</translation>
    </message>
    <message>
        <source>A file can be encrypted for 1 to 8 receivers; here are %1.</source>
        <translation>一个文件可以加密给 1 到 8 个收件方，这里是 %1 个。</translation>
    </message>
    <message>
        <source>This file is encrypted for somebody else; this PC cannot open it.</source>
        <translation>这个文件是加密给别处的，这台电脑打不开。</translation>
    </message>
    <message>
        <source>The encrypted file is damaged at its beginning. Copy it again.</source>
        <translation>加密文件的开头坏了。请重新复制。</translation>
    </message>
    <message>
        <source>The beginning of the encrypted file was altered. Do not use it; ask for it again.</source>
        <translation>加密文件的开头被改过。不要使用，请对方再交一次。</translation>
    </message>
    <message>
        <source>The end of the encrypted file is missing. Copy it again and wait until the stick is ready.</source>
        <translation>加密文件缺了末尾。请重新复制，等 U 盘写完再拔。</translation>
    </message>
    <message>
        <source>The encrypted file is damaged or was altered. Copy it again.</source>
        <translation>加密文件坏了或被改过。请重新复制。</translation>
    </message>
    <message>
        <source>The file cannot be read. Is the stick still plugged in?</source>
        <translation>文件读不了。U 盘还插着吗？</translation>
    </message>
    <message>
        <source>The file cannot be written. Is the disk or the stick full, or write-protected?</source>
        <translation>文件写不了。是不是磁盘或 U 盘满了，或者写保护了？</translation>
    </message>
    <message>
        <source>The passphrase is wrong. Look at the Caps Lock key and the input method, and type it again.</source>
        <translation>口令不对。请看大写锁定键和输入法，再输一次。</translation>
    </message>
    <message>
        <source>The recovery code is typed right but is not of this archive, or was replaced by a newer one. Look for the newest envelope.</source>
        <translation>恢复码输得没错，但不是这个档案的，或已换成新的。请找最新的信封。</translation>
    </message>
    <message>
        <source>There is no archive at %1.</source>
        <translation>%1 处没有档案。</translation>
    </message>
    <message>
        <source>%1 cannot be the place of an archive. Choose another folder.</source>
        <translation>%1 不能放档案，请换一个文件夹。</translation>
    </message>
    <message>
        <source>There is a file at %1 already, and it is not written over. Choose another name.</source>
        <translation>%1 处已有文件，不会覆盖。请换一个名字。</translation>
    </message>
    <message>
        <source>This file is no archive of this program. Choose another file.</source>
        <translation>这个文件不是本程序的档案，请选别的文件。</translation>
    </message>
    <message>
        <source>This file is an unencrypted database and no archive of this program. Its content may be imported; it cannot be opened.</source>
        <translation>这个文件是没有加密的数据库，不是本程序的档案。内容可以导入，但不能打开。</translation>
    </message>
    <message>
        <source>This archive was made by a newer version of the program. Install the newer version.</source>
        <translation>这个档案是用新版本程序建的。请安装新版本。</translation>
    </message>
    <message>
        <source>The beginning of the archive file is damaged, so no passphrase can open it. The dossiers behind it may be whole: keep the file and its newest backup, and ask the station to put the beginning back.</source>
        <translation>档案文件的开头坏了，什么口令都打不开。后面的档案可能是好的：请留好这个文件和最新的备份，请社工站把开头恢复。</translation>
    </message>
    <message>
        <source>The beginning of the archive file was changed by something other than this program. Stop working with it, keep the file and tell the station.</source>
        <translation>档案文件的开头被别的程序改过。请停止使用，留好文件，告诉社工站。</translation>
    </message>
    <message>
        <source>The beginning of the archive file and its content do not belong together. Keep the file and its newest backup, and ask the station.</source>
        <translation>档案文件的开头与内容不是一套。请留好文件和最新的备份，问社工站。</translation>
    </message>
    <message>
        <source>The beginning of the archive file is whole; nothing has to be put back.</source>
        <translation>档案文件的开头是好的，不用恢复。</translation>
    </message>
    <message>
        <source>This is no copy of an archive&apos;s beginning, or it is damaged. Take the one of another backup.</source>
        <translation>这不是档案开头的副本，或者已坏。请用另一份备份里的。</translation>
    </message>
    <message>
        <source>A part of the archive is damaged. What was asked for cannot be read; nothing was changed. Make no further entries, keep the file, and restore the newest backup.</source>
        <translation>档案有一处损坏，要看的内容读不出来；没有作任何改动。请停止录入，保留好这个文件，用最新的备份恢复。</translation>
    </message>
    <message>
        <source>The content of the archive is damaged. Make no further entries, keep the file, and restore the newest backup.</source>
        <translation>档案内容坏了。请不要再录入，留好文件，用最新的备份恢复。</translation>
    </message>
    <message>
        <source>The copy did not become whole and was thrown away. Try again, with another stick if need be.</source>
        <translation>副本没有写完整，已丢弃。请再试，必要时换一个 U 盘。</translation>
    </message>
    <message>
        <source>The archive is open in another window or by another program. Close that one first.</source>
        <translation>档案已在另一个窗口或程序里打开。请先关掉那一个。</translation>
    </message>
    <message>
        <source>The disk is full; nothing was lost. Even looking needs a little room, for each look is noted. Delete other files or move them away, but nothing of the archive&apos;s folder, and try again.</source>
        <translation>磁盘满了，资料没有丢失。查看也需要一点空间，因为每次查看都要留下记录。请删除或移走其他文件（不要动档案所在的文件夹），然后再试。</translation>
    </message>
    <message>
        <source>The disk or the stick cannot be read or written. Is it plugged in, and not write-protected?</source>
        <translation>磁盘或 U 盘读写不了。插好了吗？有没有写保护？</translation>
    </message>
    <message>
        <source>Take another passphrase: this one cannot be used.</source>
        <translation>请换一个口令：这个不能用。</translation>
    </message>
    <message>
        <source>This person has a passphrase already. Change it instead.</source>
        <translation>这个人已经有口令了，请改口令。</translation>
    </message>
    <message>
        <source>All 8 places for passphrases and the recovery code are taken. Remove a person who has left first.</source>
        <translation>放口令和恢复码的 8 个位置都用完了。请先删掉已离任的人。</translation>
    </message>
    <message>
        <source>This person has no passphrase in this archive.</source>
        <translation>这个人在这个档案里没有口令。</translation>
    </message>
    <message>
        <source>This is the last passphrase; without it nobody could open the archive. Give somebody else one first.</source>
        <translation>这是最后一个口令，没有它谁都打不开档案。请先给别人设一个。</translation>
    </message>
    <message>
        <source>The database does not accept the settings that keep the archive safe. Install the program anew.</source>
        <translation>数据库不接受保护档案的设置。请重新安装程序。</translation>
    </message>
    <message>
        <source>The database belongs to another program, so the archive could not be kept encrypted. Install the program anew.</source>
        <translation>数据库部件属于别的程序，档案不能保持加密。请重新安装程序。</translation>
    </message>
    <message>
        <source>The program was started in the wrong order. Start it again.</source>
        <translation>程序启动的次序不对，请重新启动。</translation>
    </message>
    <message>
        <source>The encryption of the archive cannot be started. Start the program again.</source>
        <translation>档案的加密启动不了，请重新启动程序。</translation>
    </message>
    <message>
        <source>The database refused a step; nothing was changed. Start the program again, and tell the station if it comes back.</source>
        <translation>数据库拒绝了一步操作，什么都没有改。请重新启动程序；再出现就告诉社工站。</translation>
    </message>
    <message>
        <source>The program tried to write where only its change log may write; nothing was changed. Please report this.</source>
        <translation>程序想写只有修改日志才能写的地方，什么都没有改。请报告这个问题。</translation>
    </message>
    <message>
        <source>The database driver for SQLite is missing. Install the program anew.</source>
        <translation>缺少 SQLite 数据库驱动。请重新安装程序。</translation>
    </message>
    <message>
        <source>The disk cannot be read or written. Is it full, or write-protected?</source>
        <translation>磁盘读写不了。是不是满了，或者写保护了？</translation>
    </message>
    <message>
        <source>The content of the archive is damaged. Make no further entries, keep the file, and let the check of the archive run.</source>
        <translation>档案内容坏了。请不要再录入，留好文件，运行档案检查。</translation>
    </message>
    <message>
        <source>The last change of this dossier was on %1. A new state cannot begin before it: correct the day.</source>
        <translation>这份档案上一次变动是在%1，新状态的日期不能比它更早，请改正日期。</translation>
    </message>
    <message>
        <source>The database refused a step; nothing was changed. Start the program again.</source>
        <translation>数据库拒绝了一步操作，什么都没有改。请重新启动程序。</translation>
    </message>
    <message>
        <source>Another piece of work is not finished yet. Try again in a moment.</source>
        <translation>另一件事还没有做完，请稍后再试。</translation>
    </message>
    <message>
        <source>The program wrote outside of a piece of work; nothing was changed. Please report this.</source>
        <translation>程序在不该写的时候写了，什么都没有改。请报告这个问题。</translation>
    </message>
    <message>
        <source>The program&apos;s own files are damaged or incomplete. Install the program anew.</source>
        <translation>程序自己的文件坏了或不全。请重新安装程序。</translation>
    </message>
    <message>
        <source>The settings folder of this user cannot be written. Is the disk full? Make room and open the archive again.</source>
        <translation>写不了这个用户的设置文件夹。磁盘满了吗？请腾出空间，再打开档案。</translation>
    </message>
    <message>
        <source>Two different entries carry the same number: %1. A copy of an archive was used on two PCs. Tell the station.</source>
        <translation>两条不同的记录用了同一个序号：%1。说明同一份档案在两台电脑上用过。请告诉社工站。</translation>
    </message>
    <message>
        <source>This record is in the archive already.</source>
        <translation>这条记录已经在档案里了。</translation>
    </message>
    <message>
        <source>Say which child or place the record belongs to.</source>
        <translation>请说明这条记录属于哪个孩子或哪个地方。</translation>
    </message>
    <message>
        <source>This record is of another kind.</source>
        <translation>这条记录是另一种。</translation>
    </message>
    <message>
        <source>The list of what was sent does not fit. Let the check of the archive run.</source>
        <translation>已交内容的清单对不上。请运行档案检查。</translation>
    </message>
    <message>
        <source>Only an encrypted archive can be backed up.</source>
        <translation>只有加密的档案才能备份。</translation>
    </message>
    <message>
        <source>The backup did not pass its check and was thrown away. Try again, with another stick if it happens again.</source>
        <translation>备份没有通过检查，已丢弃。再试一次；还不行就换一个 U 盘。</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>已停止。什么都没有改。</translation>
    </message>
    <message>
        <source>The data that describes the records is damaged: %1, line %2: %3. Install the program anew, or ask the station for the list once more.</source>
        <translation>描述记录的数据坏了：%1 第 %2 行：%3。请重新安装程序，或请社工站再给一次。</translation>
    </message>
    <message>
        <source>This must be filled in.</source>
        <translation>这一项必须填写。</translation>
    </message>
    <message>
        <source>This value does not belong into this field. Enter it anew.</source>
        <translation>这个值不该填在这一项里，请重新填写。</translation>
    </message>
    <message>
        <source>This value comes from a newer version of the program. Leave it as it is.</source>
        <translation>这个值来自新版本的程序，请不要动它。</translation>
    </message>
    <message>
        <source>The text holds signs that cannot be stored. Type it anew.</source>
        <translation>文字里有不能保存的字符，请重新输入。</translation>
    </message>
    <message>
        <source>The text is too long: at most %1 signs.</source>
        <translation>文字太长：最多 %1 个字。</translation>
    </message>
    <message>
        <source>%1 is no date. Write it as 2026-11-24.</source>
        <translation>%1 不是日期。请写成 2026-11-24 这样。</translation>
    </message>
    <message>
        <source>The year cannot be right: %1.</source>
        <translation>年份不对：%1。</translation>
    </message>
    <message>
        <source>The day is missing. If it is not known, write %1 and choose how exactly the date is known.</source>
        <translation>缺少日。如果不知道，请写 %1，再选日期准确到什么程度。</translation>
    </message>
    <message>
        <source>%1 is no month. Write it as 2026-11.</source>
        <translation>%1 不是月份。请写成 2026-11 这样。</translation>
    </message>
    <message>
        <source>%1 is no time. Write it as 09:30.</source>
        <translation>%1 不是时间。请写成 09:30 这样。</translation>
    </message>
    <message>
        <source>%1 is no day with a time. Write it as 2026-11-24 09:30.</source>
        <translation>%1 不是日期加时间。请写成 2026-11-24 09:30 这样。</translation>
    </message>
    <message>
        <source>%1 is neither yes nor no.</source>
        <translation>%1 不是“是”也不是“否”。</translation>
    </message>
    <message>
        <source>%1 is no whole number.</source>
        <translation>%1 不是整数。</translation>
    </message>
    <message>
        <source>The number must be from %1 to %2.</source>
        <translation>数字要在 %1 到 %2 之间。</translation>
    </message>
    <message>
        <source>%1 is no amount of money. Write yuan, such as 120 or 120.50.</source>
        <translation>%1 不是金额。请写元，如 120 或 120.50。</translation>
    </message>
    <message>
        <source>The amount cannot be right.</source>
        <translation>金额不对。</translation>
    </message>
    <message>
        <source>%1 is not among the choices. Choose one of the list.</source>
        <translation>“%1”不在可选项里，请从列表里选。</translation>
    </message>
    <message>
        <source>%1 is no longer in use. Choose another one.</source>
        <translation>“%1”已停用，请选别的。</translation>
    </message>
    <message>
        <source>%1 may not be written here: there is a field with restricted access for it.</source>
        <translation>“%1”不能写在这里：有一个限制查看的专门项。</translation>
    </message>
    <message>
        <source>%1 is there twice.</source>
        <translation>“%1”出现了两次。</translation>
    </message>
    <message>
        <source>%1 is no id of a record. Ids have 32 signs, 0-9 and a-f.</source>
        <translation>%1 不是记录编号。编号是 32 个 0-9、a-f 的字符。</translation>
    </message>
    <message>
        <source>The identity number holds a sign that does not belong there.</source>
        <translation>身份证号里有不该有的字符。</translation>
    </message>
    <message>
        <source>A telephone number has digits only.</source>
        <translation>电话号码只能是数字。</translation>
    </message>
    <message>
        <source>%1 is an unusual telephone number. Check it.</source>
        <translation>%1 不像电话号码，请核对。</translation>
    </message>
    <message>
        <source>The code of the place must have 12 digits, or 6 for a county.</source>
        <translation>地方代码要填 12 位数字，县可填 6 位。</translation>
    </message>
    <message>
        <source>A sheet number has 8 signs. Look at those under the code on the sheet.</source>
        <translation>单号是 8 位。请看表上方码下面的编号。</translation>
    </message>
    <message>
        <source>The rules of the policy are damaged: %1, line %2: %3. Install the program anew, or ask the station for the rules once more.</source>
        <translation>政策规则坏了：%1 第 %2 行：%3。请重新安装程序，或请社工站再给一次规则。</translation>
    </message>
    <message>
        <source>There are no rules of the policy, so nothing tells what is due. Install the program anew.</source>
        <translation>没有政策规则，算不出该做什么。请重新安装程序。</translation>
    </message>
    <message>
        <source>This is no file of Tongdang. Choose a file whose name begins with TDU or TDD.</source>
        <translation>这不是童档的文件。请选名字以 TDU 或 TDD 开头的文件。</translation>
    </message>
    <message>
        <source>The file is not complete: the copying was broken off. Let the other place hand it over once more.</source>
        <translation>文件不完整：复制中断了。请对方再交一次。</translation>
    </message>
    <message>
        <source>The file was damaged on its way. Nothing was taken over. Let the other place hand it over once more, on another stick if it happens again.</source>
        <translation>文件在路上坏了，什么都没有导入。请对方再交一次；再坏就换一个 U 盘。</translation>
    </message>
    <message>
        <source>The file was altered after it was made. Nothing was taken over. Let the other place hand it over once more and tell the station.</source>
        <translation>文件做好以后被改过，什么都没有导入。请对方再交一次，并告诉社工站。</translation>
    </message>
    <message>
        <source>The file does not come from a PC that is enrolled here. Nothing was taken over. Ask the other place whom the file is from.</source>
        <translation>文件不是来自在这里登记过的电脑，什么都没有导入。请问对方这是谁的文件。</translation>
    </message>
    <message>
        <source>The file&apos;s certificate is damaged. Nothing was taken over. Let the other place hand it over once more.</source>
        <translation>文件的证书坏了，什么都没有导入。请对方再交一次。</translation>
    </message>
    <message>
        <source>The file&apos;s content cannot be read. Nothing was taken over. Let the other place hand it over once more.</source>
        <translation>文件内容读不出来，什么都没有导入。请对方再交一次。</translation>
    </message>
    <message>
        <source>The file&apos;s content contradicts itself. Nothing was taken over. Let the other place hand it over once more and tell the station.</source>
        <translation>文件内容前后矛盾，什么都没有导入。请对方再交一次，并告诉社工站。</translation>
    </message>
    <message>
        <source>There is more in this file than fits into one. Nothing was taken over. Tell the station.</source>
        <translation>文件里的内容超过了一个文件能装的，什么都没有导入。请告诉社工站。</translation>
    </message>
    <message>
        <source>This archive does not know its own PC. Restore it from a backup.</source>
        <translation>这个档案里没有本机的登记。请从备份恢复。</translation>
    </message>
    <message>
        <source>The keys of this PC are missing: the archive was copied from elsewhere. Make new keys and enrol this PC at the station again.</source>
        <translation>这台电脑的密钥不在：档案是从别处复制来的。请重新生成密钥，再到社工站登记。</translation>
    </message>
    <message>
        <source>The keys of this PC are damaged or belong to another archive. Make new keys and enrol this PC at the station again.</source>
        <translation>这台电脑的密钥坏了，或属于别的档案。请重新生成密钥，再到社工站登记。</translation>
    </message>
    <message>
        <source>There are several PCs at this place. Name one of them.</source>
        <translation>这个地方有几台电脑，请指定一台。</translation>
    </message>
    <message>
        <source>Only a station can do this.</source>
        <translation>只有社工站能做这件事。</translation>
    </message>
    <message>
        <source>This is the request of this PC itself. Take it to the station.</source>
        <translation>这是这台电脑自己的申请，请带到社工站去。</translation>
    </message>
    <message>
        <source>This PC asks for more rights than this station can give. Check the role that was chosen when its archive was made.</source>
        <translation>这台电脑要的权限超过本站能给的。请核对建档时选的身份。</translation>
    </message>
    <message>
        <source>The code of the place must have 12 digits: %1.</source>
        <translation>地方代码要填 12 位数字：%1。</translation>
    </message>
    <message>
        <source>The station&apos;s list of PCs is damaged. Nothing was taken over. Let the station hand it over once more.</source>
        <translation>社工站的电脑名单坏了，什么都没有导入。请社工站再交一次。</translation>
    </message>
    <message>
        <source>There is such a file already: %1. Choose another name.</source>
        <translation>已经有这个文件：%1。请换一个名字。</translation>
    </message>
    <message>
        <source>The stick or folder is not there: %1. Put the stick in and choose it again.</source>
        <translation>U 盘或文件夹不在：%1。请插好 U 盘再选一次。</translation>
    </message>
    <message>
        <source>The stick is full: %1. Make room on it or take another one.</source>
        <translation>U 盘满了：%1。请腾出空间或换一个。</translation>
    </message>
    <message>
        <source>The stick does not give back what was written on it: %1. Do not use it any more; take another one.</source>
        <translation>写到 U 盘上的内容读回来不一样：%1。不要再用这个 U 盘，请换一个。</translation>
    </message>
    <message>
        <source>Cannot read %1. Put the stick in again or take another one.</source>
        <translation>读不了 %1。请重新插好 U 盘，或换一个。</translation>
    </message>
    <message>
        <source>Cannot write %1. Is the stick write-protected or was it pulled out?</source>
        <translation>写不了 %1。U 盘写保护了，还是被拔掉了？</translation>
    </message>
    <message>
        <source>The file could not be packed. Start the program again.</source>
        <translation>文件没有打包成功。请重新启动程序。</translation>
    </message>
    <message>
        <source>This did not work (%1). Please tell the station this word.</source>
        <translation>没有成功（%1）。请把这个词告诉社工站。</translation>
    </message>
    <message>
        <source>Nothing was filled in, so there is nothing to save.</source>
        <translation>什么都没有填，没有可保存的。</translation>
    </message>
    <message>
        <source>%1 is still to come. Check the day: until then it does not count.</source>
        <translation>%1 还没有到。请核对日期：到那天之前不算数。</translation>
    </message>
    <message>
        <source>--from %1 lies behind --until %2. Turn them round.</source>
        <translation>--from %1 晚于 --until %2。请把两个日期对调。</translation>
    </message>
    <message>
        <source>%1 exclude each other. Give one of them.</source>
        <translation>%1 不能同时使用，只能选一个。</translation>
    </message>
    <message>
        <source>The new passphrase is missing: give --new-passphrase-file or TONGDANG_NEW_PASSPHRASE.</source>
        <translation>缺少新口令：请用 --new-passphrase-file 或 TONGDANG_NEW_PASSPHRASE 给出。</translation>
    </message>
    <message>
        <source>The first line of %1 is empty: a passphrase or a code must stand there.</source>
        <translation>%1 的第一行是空的：那里应当写口令或恢复码。</translation>
    </message>
    <message>
        <source>Several people have a passphrase here. Say whose is to be set anew: %1</source>
        <translation>这里有几个人设了口令。请指明要重设谁的：%1</translation>
    </message>
    <message>
        <source>This record is of another kind: %1, not %2.</source>
        <translation>这条记录是另一类：%1，不是%2。</translation>
    </message>
    <message>
        <source>This id names no child but a record of another kind: %1.</source>
        <translation>这个编号不是儿童，而是另一类记录：%1。</translation>
    </message>
    <message>
        <source>The last sign of the identity number does not fit. It looks as if Excel had taken the number for an amount and rounded it. Copy it anew from the household register into a cell of the format Text.</source>
        <translation>身份证号最后一位对不上，看样子是被Excel当成数字四舍五入了。请对照户口簿，在“文本”格式的单元格里重新填写。</translation>
    </message>
    <message>
        <source>This is no request for enrolment. Choose the file that the other PC wrote as its request; its name ends in .tde.</source>
        <translation>这不是登记申请文件。请选择对方电脑写出的申请文件，文件名以.tde结尾。</translation>
    </message>
    <message>
        <source>This is a station&apos;s answer, not a request. Take it back to the PC that asked and let it be accepted there.</source>
        <translation>这是社工站的答复，不是申请。请把它带回提出申请的那台电脑，在那里接收。</translation>
    </message>
    <message>
        <source>This is no answer to a request. Choose the file that the station wrote as its answer; its name ends in .tde.</source>
        <translation>这不是社工站的答复文件。请选择社工站写出的答复文件，文件名以.tde结尾。</translation>
    </message>
    <message>
        <source>This is a request, not the station&apos;s answer. Take it to the station, which writes the answer.</source>
        <translation>这是申请，不是社工站的答复。请把它带到社工站，由社工站写出答复。</translation>
    </message>
    <message>
        <source>This file carries dossiers and is no enrolment file. Take it in as data, or choose the file whose name ends in .tde.</source>
        <translation>这是档案数据文件，不是登记文件。请用“接收数据”打开它，或者选择文件名以.tde结尾的文件。</translation>
    </message>
    <message>
        <source>The other PC has a newer version of the program. Install that version here too, then try again.</source>
        <translation>对方电脑的程序版本更新。请在本机也装上那个版本，再试一次。</translation>
    </message>
    <message>
        <source>The request is not complete: the copying was broken off. Nothing was changed. Copy it from the other PC once more.</source>
        <translation>申请文件不完整，拷贝中断了。没有做任何改动。请从对方电脑重新拷贝一次。</translation>
    </message>
    <message>
        <source>The request was damaged on its way. Nothing was changed. Let the other PC write it once more, on another stick if it happens again.</source>
        <translation>申请文件在途中损坏了。没有做任何改动。请让对方电脑重新写一份；如果再次损坏，请换一个 U 盘。</translation>
    </message>
    <message>
        <source>The request was changed after it was written: its signature is wrong. Do not enrol this PC. Let it write a new request, and compare the 20 digits by telephone.</source>
        <translation>申请文件写出后被改动过，签名不对。不要登记这台电脑。请让对方重新写一份申请，并用电话核对20位数字。</translation>
    </message>
    <message>
        <source>The PC that asks was barred here: %1. It can only come back with new keys and a new request.</source>
        <translation>提出申请的电脑已在这里停用：%1。它只能换用新密钥，重新提出申请。</translation>
    </message>
    <message>
        <source>The answer is not complete: the copying was broken off. This PC is not enrolled yet. Copy the answer from the station once more.</source>
        <translation>答复文件不完整，拷贝中断了。本机还没有登记。请从社工站重新拷贝一次答复。</translation>
    </message>
    <message>
        <source>The answer was damaged on its way. This PC is not enrolled yet. Let the station write it once more, on another stick if it happens again.</source>
        <translation>答复文件在途中损坏了。本机还没有登记。请让社工站重新写一份；如果再次损坏，请换一个 U 盘。</translation>
    </message>
    <message>
        <source>The answer was changed after it was written: its signature is wrong. This PC is not enrolled. Call the station and let it write a new answer.</source>
        <translation>答复文件写出后被改动过，签名不对。本机没有登记。请打电话给社工站，让社工站重新写一份答复。</translation>
    </message>
    <message>
        <source>This answer is for another PC (%1) or for an earlier request of this one. Let the station answer the newest request of this PC.</source>
        <translation>这份答复是给另一台电脑的（%1），或者答复的是本机以前的申请。请让社工站答复本机最新的申请。</translation>
    </message>
    <message>
        <source>This PC is barred: %1. Nothing can be handed over to it.</source>
        <translation>这台电脑已停用：%1。不能再向它移交数据。</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Is it switched on, and is there paper in it?</source>
        <translation>打印机没有收下这些页。请看打印机开了没有、有没有纸。</translation>
    </message>
    <message>
        <source>%1 needs a number from %2 to %3.</source>
        <translation>%1 需要一个 %2 到 %3 之间的数字。</translation>
    </message>
    <message>
        <source>%1 has no &quot;fields&quot;: the values of the record stand there, {&quot;fields&quot;: {&quot;name&quot;: &quot;...&quot;}}.</source>
        <translation>%1 中没有 &quot;fields&quot;：记录的内容要写在其中，例如 {&quot;fields&quot;: {&quot;name&quot;: &quot;...&quot;}}。</translation>
    </message>
    <message>
        <source>For which place is the bundle? Name it: --for CODE. enrol list shows the codes.</source>
        <translation>数据包要交给哪个地方？请写明：--for 代码。代码见 enrol list。</translation>
    </message>
    <message>
        <source>The disk failed during the change. Keep the old secret and the new one: one of them opens the archive. Try both, and make a backup on another disk.</source>
        <translation>更改时磁盘出错。旧的和新的口令或恢复码都请留好：其中一个能打开档案。两个都试一试，并在另一个磁盘上做一份备份。</translation>
    </message>
    <message>
        <source>This sheet is entered already, as the visit of %1 (%2). Correct that one, or look at the number on the sheet once more.</source>
        <translation>这张走访单已经录入，是 %1 的走访（%2）。请更正那一条，或再看一遍单子上的单号。</translation>
    </message>
    <message>
        <source>What is named here is not in the archive: choose a record of the kind %1.</source>
        <translation>这里所指的记录不在档案里，请选一条“%1”。</translation>
    </message>
    <message>
        <source>Another dossier has this identity number: %1. Check both against the household register.</source>
        <translation>另一份档案已有这个身份证号：%1。请对照户口簿核对两份档案。</translation>
    </message>
    <message>
        <source>The roster says left-behind; by the plan&apos;s rules it is not, as nothing says that both parents are away: %1 at home.</source>
        <translation>花名册写留守，按方案不算：%1在家。</translation>
    </message>
    <message>
        <source>%1 is before the child&apos;s birth. Check the year.</source>
        <translation>%1 早于儿童的出生日期，请核对年份。</translation>
    </message>
    <message>
        <source>%1 is before the child&apos;s dossier was opened. Check the year.</source>
        <translation>%1 早于该儿童建档的日期，请核对年份。</translation>
    </message>
    <message>
        <source>%1 is before the beginning. Check both days.</source>
        <translation>%1 早于开始日期，请核对两个日期。</translation>
    </message>
    <message>
        <source>Two PCs wrote with copies of one archive, as happens after a backup was put back or a disk was copied. The file is put aside: nothing of it was taken over, nothing is lost. Whoever knows that it is genuine can take it over from the list of files put aside.</source>
        <translation>两台电脑用同一档案的两份拷贝分别填写过（恢复备份或复制硬盘后会这样）。此文件已搁置：没有接收其中内容，也没有丢失。确认属实后，可在“搁置的文件”里接收。</translation>
    </message>
    <message>
        <source>No file with this number is put aside here. Look at the list of files put aside.</source>
        <translation>这里没有这个编号的搁置文件。请查看“搁置的文件”列表。</translation>
    </message>
    <message>
        <source>This dossier was not given up for another one.</source>
        <translation>这份档案没有并入别的档案。</translation>
    </message>
    <message>
        <source>These are one dossier already.</source>
        <translation>这两份已经是同一份档案。</translation>
    </message>
    <message>
        <source>This file orders a dossier to be erased, which only a station may do. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>这个文件要求删除档案，但只有社工站可以依法删除。文件已搁置，什么都没有导入。请与那台电脑的使用人联系：电脑可能落入他人之手。如果没有人能说明原因，请停用那台电脑。</translation>
    </message>
    <message>
        <source>This file changes the dossier of a child of another village. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>这个文件改动了其他村儿童的档案。文件已搁置，什么都没有导入。请与那台电脑的使用人联系：电脑可能落入他人之手。如果没有人能说明原因，请停用那台电脑。</translation>
    </message>
    <message>
        <source>This would erase %1 records for ever, here and at every place that has them. Nobody can take it back. Add --confirm if that is what the law demands.</source>
        <translation>这将永久删除 %1 条记录，本机和所有有这些记录的地方都删，谁也恢复不了。确属依法应当删除的，请加 --confirm。</translation>
    </message>
    <message>
        <source>There is no statistics table %1. report list shows the tables.</source>
        <translation>没有报表 %1。用 report list 查看有哪些报表。</translation>
    </message>
    <message>
        <source>The table is too large for one sheet. Choose a smaller part of it.</source>
        <translation>表太大，一张工作表放不下。请只取其中一部分。</translation>
    </message>
    <message>
        <source>The table cannot be written: %1. Is the disk or the stick full, write-protected, or is the file open in another program?</source>
        <translation>无法写入表格：%1。磁盘或 U 盘是否已满、写保护，或文件正在其他程序中打开？</translation>
    </message>
    <message>
        <source>The table cannot be packed: the memory does not suffice. Close other programs and try again.</source>
        <translation>无法生成表格：内存不足。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>%1 is no period that has begun. Write 2026-11, 2026-Q4 or 2026.</source>
        <translation>%1 不是已开始的期间。请写成 2026-11、2026-Q4 或 2026。</translation>
    </message>
    <message>
        <source>Only a station erases for ever. Ask your station to do it: the next file from there erases it here, too. What was typed wrongly can be withdrawn here.</source>
        <translation>只有站里能永久删除。请向社工站提出：站里下一次给的数据会把这里的也删掉。录错的内容可以在这里作废。</translation>
    </message>
    <message>
        <source>People who work here and their posts are not erased: what they entered would be nobody&apos;s.</source>
        <translation>工作人员及其任职不能删除：否则他们录入的内容就没有主了。</translation>
    </message>
    <message>
        <source>The reason is too long: %1 signs at most.</source>
        <translation>理由太长：最多 %1 个字。</translation>
    </message>
    <message>
        <source>The reason names the child or its family. It is kept for ever: write it without names and numbers, for example the number of the request.</source>
        <translation>理由里写了儿童或家人的姓名、号码。理由会一直保留：请不要写姓名和号码，可以写申请的编号。</translation>
    </message>
    <message>
        <source>%1: a table is written to a file whose name ends in .xlsx or .pdf.</source>
        <translation>%1：报表文件名须以 .xlsx 或 .pdf 结尾。</translation>
    </message>
    <message>
        <source>The folder for the backup is not there: %1. Plug the stick in, or choose another folder.</source>
        <translation>备份要放的文件夹不在：%1。请插上 U 盘，或者另选一个文件夹。</translation>
    </message>
    <message>
        <source>Nothing can be written to %1: the stick or the folder is write-protected. Take another one.</source>
        <translation>%1 不能写入：U 盘或文件夹有写保护。请换一个。</translation>
    </message>
    <message>
        <source>There is no room in %1: %2 MB are needed. Make room there or take another stick. Nothing was changed.</source>
        <translation>%1 空间不够，需要 %2 MB。请腾出空间，或者换一个 U 盘。什么都没有改动。</translation>
    </message>
    <message>
        <source>The backup %1 is damaged and cannot be used. Nothing was changed. Take another one.</source>
        <translation>备份 %1 已损坏，不能用。什么都没有改动。请换另一个备份。</translation>
    </message>
    <message>
        <source>There is no backup that can be reached. Plug the stick in, or make a backup first.</source>
        <translation>现在找不到备份。请插上 U 盘，或者先做一个备份。</translation>
    </message>
    <message>
        <source>This is the archive itself and no backup of it. Choose another file.</source>
        <translation>这就是正在用的档案，不是备份。请选另一个文件。</translation>
    </message>
    <message>
        <source>%1 is no finished backup: its last entries lie in a file beside it. Copy the whole folder instead and open it there with --archive.</source>
        <translation>%1 不是完整的备份：最后录入的内容在旁边的文件里。请把整个文件夹一起复制，再用 --archive 打开。</translation>
    </message>
    <message>
        <source>This file is of another archive. Choose another file.</source>
        <translation>这个文件是另一份档案的。请选另一个文件。</translation>
    </message>
    <message>
        <source>%1: %2 is no month. Write it as 2026-10.</source>
        <translation>%1：%2 不是月份，请写成2026-10。</translation>
    </message>
    <message>
        <source>%1 is not printed like this. F03: a child, a visit, a week or blank sheets. F26: a week or a blank list. Forms of a dossier: a child, a record of the form&apos;s kind, or blank. Lists: the whole village or blank.</source>
        <translation>%1不能这样打印。F03：一个孩子、一次走访、一周或者空白表；F26：一周或者空白表；档案里的表：一个孩子、一条同类记录或者空白表；名册和台账：全村或者空白表。</translation>
    </message>
    <message>
        <source>%1 is not the form of this record. It is for: %2.</source>
        <translation>%1不是这条记录的表，它用于：%2。</translation>
    </message>
    <message>
        <source>%1 holds restricted content. It is printed only when that is asked for by name (--restricted).</source>
        <translation>%1有限权内容，只有写明要打印限权内容（--restricted）才打印。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>name of a field, what is wrong with it</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can lie inside or outside the county. Say in the dossier which: whether the child counts as left behind depends on it.</source>
        <translation>“%1”在县内还是县外，看不出来。请在档案里补选：是否算留守儿童要看它。</translation>
    </message>
    <message>
        <source>It stands at &quot;%1&quot;: &quot;%2&quot; cannot follow. Possible now: %3.</source>
        <translation>现在是“%1”，下一步不能是“%2”。现在可以选：%3。</translation>
    </message>
    <message>
        <source>It ended with &quot;%1&quot;, nothing follows. If that is wrong, withdraw the entry with the reason and enter it anew.</source>
        <translation>这一项已经以“%1”结束，后面没有别的状态。要是错了，请写明原因作废这一条，重新登记。</translation>
    </message>
    <message>
        <source>The data could not be read or laid out: %1. Check the folder and that the disk has room.</source>
        <translation>读不出或放不下规则和表格：%1。请检查文件夹，看磁盘是不是满了。</translation>
    </message>
    <message>
        <source>Nothing in this folder differs from the program&apos;s own data.</source>
        <translation>这个文件夹里的内容和程序自带的完全一样。</translation>
    </message>
    <message>
        <source>%1 is missing in this folder. Take a whole copy of the data and change what is to be changed.</source>
        <translation>这个文件夹里缺 %1。请先复制完整的一份，再改要改的地方。</translation>
    </message>
    <message>
        <source>The name %1 cannot be sent: letters, digits, - and _ only.</source>
        <translation>文件名 %1 不能用：只能有字母、数字、- 和 _。</translation>
    </message>
    <message>
        <source>Too much was changed at once: at most %1 files and %2 KB.</source>
        <translation>一次改得太多：最多 %1 个文件、%2 KB。</translation>
    </message>
    <message>
        <source>Only a station changes rules and forms. Ask yours: its next file brings them.</source>
        <translation>只有社工站能改规则和表格。请找社工站，它给的下一个数据包会带来。</translation>
    </message>
    <message>
        <source>%1 is gone or of another kind in this data. What was entered with it would become unreadable: leave it, and switch codes off instead.</source>
        <translation>改过的内容里没有 %1，或者换了类型，以前登记的就读不出来了。请保留它；不再用的代码请停用，不要删除。</translation>
    </message>
    <message>
        <source>The rules and forms in this file do not belong together and were not taken. Ask the station for a new file.</source>
        <translation>文件里的规则和表格对不上，没有采用。请让社工站重新写一份。</translation>
    </message>
    <message>
        <source>This entry was withdrawn. If it is right after all, enter it anew.</source>
        <translation>这一条已经作废。如果其实没错，请重新登记。</translation>
    </message>
    <message>
        <source>%1 is no file. Choose another name.</source>
        <translation>%1 不是文件。请换一个文件名。</translation>
    </message>
    <message>
        <source>There is no folder %1. Choose one that exists.</source>
        <translation>没有 %1 这个文件夹。请选一个已有的文件夹。</translation>
    </message>
    <message>
        <source>%1 is given twice. Say it once.</source>
        <translation>%1 写了两次，请只写一次。</translation>
    </message>
    <message>
        <source>This file is for another PC, of %1. Take it there.</source>
        <translation>这个文件是给另一台电脑的（%1）。请拿到那台电脑上去。</translation>
    </message>
    <message>
        <source>This dossier belongs to another village: %1. Ask there, or the station.</source>
        <translation>这份档案现在归另一个村：%1。请问那里或社工站。</translation>
    </message>
    <message>
        <source>Only the station moves a dossier to another village. Tell it where the child went.</source>
        <translation>只有社工站能把档案转到另一个村。请告诉社工站孩子去了哪里。</translation>
    </message>
    <message>
        <source>No PC of the village %1 is enrolled here. Enrol it first, or choose another village.</source>
        <translation>这里没有登记过村 %1 的电脑。请先登记，或选另一个村。</translation>
    </message>
    <message>
        <source>The dossier is in the village %1 already.</source>
        <translation>档案已经在%1。</translation>
    </message>
    <message>
        <source>A dossier in the state &quot;%1&quot; is not moved. Open it again first.</source>
        <translation>“%1”的档案不能转出。请先恢复在册。</translation>
    </message>
    <message>
        <source>The clock of this computer cannot be right: it was later already when this program was made or when the station wrote its last file. Set date and time of the computer first.</source>
        <translation>这台电脑的时间不可能是对的：程序制作时或工作站写上一个文件时，就已经比它晚了。请先把电脑的日期和时间调对。</translation>
    </message>
    <message>
        <source>%1 takes one of these words: %2.</source>
        <translation>%1 只能用这几个词：%2。</translation>
    </message>
    <message>
        <source>%1: an Excel file needs a name that ends in .xlsx.</source>
        <translation>%1：Excel文件的名字要以 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>There is no child that belongs in this file, so it was not written.</source>
        <translation>没有要写进这个文件的儿童，文件没有生成。</translation>
    </message>
    <message>
        <source>This child is not in the national system and need not be entered, so there is nothing to note.</source>
        <translation>这个孩子不在国系统里，也不需要录入，没有什么可登记的。</translation>
    </message>
    <message>
        <source>The recovery code is not taken away, only replaced by a new one.</source>
        <translation>恢复码不能取消，只能换成新的。</translation>
    </message>
    <message>
        <source>This person is not in the register of staff. Enter them there first.</source>
        <translation>人员登记里没有这个人，请先登记。</translation>
    </message>
    <message>
        <source>No station can open this archive: it was never enrolled at one, or the station&apos;s help was taken away.</source>
        <translation>没有社工站能打开这份档案：这台电脑没有在社工站登记过，或者取消了社工站的帮助。</translation>
    </message>
    <message>
        <source>No answer of the station is waited for here. Write a request first.</source>
        <translation>这里没有在等社工站的答复。请先写一份求助。</translation>
    </message>
    <message>
        <source>This answer belongs to another request. Only the newest one counts: carry it to the station, or write a new one.</source>
        <translation>这份答复是给另一份求助的。只有最新的求助有效：请把它带到社工站，或者重新写一份。</translation>
    </message>
    <message>
        <source>The file is no request for help and no answer to one, or it was damaged. Copy it once more.</source>
        <translation>这个文件不是求助，也不是答复，或者已经损坏。请重新复制一次。</translation>
    </message>
    <message>
        <source>The file was written by a newer version of the program. Update this one.</source>
        <translation>这个文件是更新版本的程序写的。请先更新本程序。</translation>
    </message>
    <message>
        <source>The file cannot be read. Take the stick out, put it in again and try once more.</source>
        <translation>读不了这个文件。请把 U 盘拔下重新插上，再试一次。</translation>
    </message>
    <message>
        <source>The PC that asks is not enrolled here.</source>
        <translation>求助的电脑没有在这里登记。</translation>
    </message>
    <message>
        <source>The PC of %1 was barred, it may be lost or stolen: it gets no help to unlock.</source>
        <translation>%1的这台电脑已被停用，可能丢失或被盗，不能帮它解锁。</translation>
    </message>
    <message>
        <source>This station has no key for that archive: it was never enrolled here, or the station&apos;s help was taken away there.</source>
        <translation>本站没有打开那份档案的钥匙：那台电脑没有在这里登记过，或者在那边取消了社工站的帮助。</translation>
    </message>
    <message>
        <source>The answer is for another copy of the archive, or its keys were made anew since. Write a new request.</source>
        <translation>这份答复是给另一份档案的，或者档案后来换过密钥。请重新写一份求助。</translation>
    </message>
    <message>
        <source>Lists of other offices are compared at the station.</source>
        <translation>其他部门的名单在社工站比对。</translation>
    </message>
    <message>
        <source>Say which office the list is from.</source>
        <translation>请选择名单来自哪个部门。</translation>
    </message>
    <message>
        <source>Say of which day the list is. It cannot be a day to come.</source>
        <translation>请填写名单是哪一天的，不能填以后的日期。</translation>
    </message>
    <message>
        <source>No heading row with a column for the name was found in the first ten rows.</source>
        <translation>前十行里没有找到带“姓名”栏的表头。</translation>
    </message>
    <message>
        <source>This is an old identity number of 15 digits: take the one of 18 from the household register.</source>
        <translation>这是15位的旧身份证号，请对照户口簿换录18位号码。</translation>
    </message>
    <message>
        <source>This is for the township station to fill in: %1. Tell the station; it can be read here once the station has sent it.</source>
        <translation>这一项由乡镇社工站填写：%1。请告诉社工站，社工站发来后这里就能看到。</translation>
    </message>
    <message>
        <source>This is for the county to fill in: %1. Tell the county through the station; it can be read here once it has been sent.</source>
        <translation>这一项由县里填写：%1。请通过社工站告诉县里，发来后这里就能看到。</translation>
    </message>
    <message>
        <source>It was decided like this already; nothing changed.</source>
        <translation>已经是这样决定的，没有改动。</translation>
    </message>
    <message>
        <source>No file with this number was taken in here. bundle imports lists those that were.</source>
        <translation>这里没有收入过这个编号的文件。收入过的用 bundle imports 查看。</translation>
    </message>
    <message>
        <source>An older program took this file in; what it brought was not written down then.</source>
        <translation>这个文件是旧版程序收入的，当时没有记下它带来了什么。</translation>
    </message>
    <message>
        <source>There is nothing to take back: no value of this file stands in place of one from here, or it was decided since.</source>
        <translation>没有可以换回的：这个文件没有换掉这里的内容，或者之后已有人决定。</translation>
    </message>
    <message>
        <source>Somebody of this name is in the register of staff already: choose them from the list. If it is another person of the same name, the station enters them.</source>
        <translation>名册里已经有同名的人，请从列表里选。如果是同名的另一个人，请社工站登记。</translation>
    </message>
    <message>
        <source>This file was written for a key that this PC no longer has. Ask for a new one: all that is in it comes along again. If that one does not open either, take a new receiving key in the settings and exchange once more.</source>
        <translation>这个文件是封给本电脑早已停用的旧密钥的，打不开了。请对方重新导出一份：里面的内容会全部再带来。还是打不开，就在设置里更换一次接收密钥，再交换一次。</translation>
    </message>
    <message>
        <source>A dossier goes to the village %1 by a transfer, so that somebody there takes it in: use &quot;Move it to another village&quot; in the dossier.</source>
        <translation>把档案给%1，请在档案里用“转到另一个村”，那边才有人接收。</translation>
    </message>
    <message>
        <source>The village %1 takes the dossier in on its own PC when it has come with the stick. Until then the former village goes on visiting the child.</source>
        <translation>档案随 U 盘到%1以后，由%1在自己的电脑上接收。在那以前，原来的村继续走访这个孩子。</translation>
    </message>
    <message>
        <source>This file writes in the name of another PC, of the station or of another village. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>这个文件冒用了别的电脑（社工站或别的村）的名义。文件已放在一边，什么都没有收入。请问问用那台电脑的人：电脑可能落到了别人手里。说不清楚的，请停用那台电脑。</translation>
    </message>
    <message>
        <source>This file holds entries of a time that no clock of a PC can show. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>这个文件里有的登记时间，任何电脑的时钟都显示不出来。文件已放在一边，什么都没有收入。请问问用那台电脑的人：电脑可能落到了别人手里。说不清楚的，请停用那台电脑。</translation>
    </message>
    <message>
        <source>This request calls itself by the name of a PC that is enrolled here with other keys: %1. Do not approve it. Talk to the person who brought it; the stick may have been in the wrong hands.</source>
        <translation>这份申请冒用了已经登记的一台电脑的编号（%1），密钥却不一样。请不要批准，先问清楚送来的人：U 盘可能经过了别人的手。</translation>
    </message>
    <message>
        <source>The PC that wrote this file is barred: %1. The file is put aside and nothing of it was taken over. If its people wrote it before the PC was lost, it can be taken over.</source>
        <translation>写这个文件的电脑已停用（%1）。现在什么也没有导入。可以先留在这里，问清楚再决定。</translation>
    </message>
    <message>
        <source>%1 is formatted as FAT, which holds no file over 4 GB; %2 MB are needed. Take a stick or disk that is formatted as exFAT, or format this one so when nothing on it is needed any more. Nothing was changed.</source>
        <translation>%1 是 FAT 格式，放不下超过 4 GB 的文件，这里需要 %2 MB。请换一个 exFAT 格式的 U 盘或硬盘；或者等这个盘上的东西都不要了，再把它格式化成 exFAT。什么都没有改动。</translation>
    </message>
    <message>
        <source>The file would be too large for this disk or stick: formatted as FAT it holds no file over 4 GB. Take one that is formatted as exFAT or, inside the PC, as ext4. What was there before is unharmed.</source>
        <translation>文件太大，这个硬盘或 U 盘放不下：FAT 格式放不下超过 4 GB 的文件。请换 exFAT 格式的盘，电脑里面的硬盘用 ext4 格式。原来的内容没有损坏。</translation>
    </message>
    <message>
        <source>The stick cannot hold a file this large: %1. Formatted as FAT it ends at 4 GB. Take a stick that is formatted as exFAT. Nothing was half written.</source>
        <translation>这个 U 盘放不下这么大的文件：%1。FAT 格式最多放 4 GB。请换一个 exFAT 格式的 U 盘。没有留下写了一半的文件。</translation>
    </message>
    <message>
        <source>There is no post %1. The list of posts (ROLE) says which there are.</source>
        <translation>没有“%1”这个岗位。有哪些岗位，见岗位代码表（ROLE）。</translation>
    </message>
    <message>
        <source>The answer is from %1 (%2, %3). Its number: %4. Nothing was believed yet. Compare the number with the station by telephone; if it is the same, take the answer with --number and these digits.</source>
        <translation>答复来自%1（%2，%3），核对号：%4。现在什么也没有收下。请打电话和社工站核对号码；一样的话，加上 --number 和这个号码再收。</translation>
    </message>
    <message>
        <source>This PC asks to join as a village, but %1 is no code of a village under this place. Look with the person at that PC whether it is the right village and which code and role were chosen there when its archive was made.</source>
        <translation>这台电脑申请以村的身份登记，可是 %1 不是本单位所辖村的代码。请和申请人核对：是不是本单位的村，那台电脑新建档案时选的身份、填的代码对不对。</translation>
    </message>
    <message>
        <source>This PC asks to join as a township station, which may move and erase dossiers, but %1 is no code that a station has here: neither the own one nor, at a county, one of its townships. If it is a village&apos;s PC, its archive was made in the wrong role and has to be made anew.</source>
        <translation>这台电脑申请以乡镇社工站的身份登记（社工站能转移、清除档案），可是 %1 不是这里的社工站代码：既不是本站的代码，也不是本县所辖乡镇的代码。如果这是村里的电脑，那是新建档案时身份选错了，要重新建档案。</translation>
    </message>
    <message>
        <source>This PC asks to join as the county office, but %1 is not the code of this county. Check role and code that were chosen when its archive was made.</source>
        <translation>这台电脑申请以县级部门的身份登记，可是 %1 不是本县的代码。请核对新建档案时选的身份和填的代码。</translation>
    </message>
    <message>
        <source>This PC belongs to another station already: %1. If that was a mistake and nothing was handed to it yet, leave it with enrol accept --leave-other.</source>
        <translation>这台电脑已经属于另一个站：%1。如果是收错了、还没向它交过数据，可以用 enrol accept --leave-other 改收。</translation>
    </message>
    <message>
        <source>This answer is to another request than the last one that this PC wrote. Take that one to the station, or write a new one, and bring its answer.</source>
        <translation>这份答复对应的不是本电脑最近写的那份申请。请把最近那份申请（或重新写一份）带到社工站，取回它的答复。</translation>
    </message>
    <message>
        <source>The number is not that of the station that wrote this answer (%1). Nothing was believed. Call the station at a telephone number that you know. If it reads out another number than the one shown here, the answer is not from it: do not take it.</source>
        <translation>填的号码和写这份答复的站（%1）的号码不一样，什么也没有收下。请用自己知道的电话打给社工站。如果站里念的和这里显示的不一样，这份答复就不是站里写的，不要收。</translation>
    </message>
    <message>
        <source>%1 is no purpose of the list. There are: %2.</source>
        <translation>用途里没有“%1”。可选：%2。</translation>
    </message>
    <message>
        <source>Table %1 is too large to be frozen. Export it as a file and keep that.</source>
        <translation>表%1太大，不能定稿。请导出成文件保存。</translation>
    </message>
    <message>
        <source>This table was frozen by a newer version of the program. Update the program to see it.</source>
        <translation>这张表是新版本程序定稿的，请升级程序后再看。</translation>
    </message>
    <message>
        <source>What was kept of this table cannot be read. Freeze it once more.</source>
        <translation>定稿的内容读不出来，请重新定稿。</translation>
    </message>
    <message>
        <source>No column of the list names the helper. Call it 帮扶人.</source>
        <translation>名单里没有“帮扶人”这一列，请加上这一列。</translation>
    </message>
    <message>
        <source>No helper stands in this row.</source>
        <translation>这一行没有填帮扶人。</translation>
    </message>
    <message>
        <source>No open dossier of this child is here. Make the dossier first, or put the identity number right.</source>
        <translation>没有这名儿童的在册档案。请先建档，或核对身份证号。</translation>
    </message>
    <message>
        <source>More than one child has this name. Write the identity number beside it.</source>
        <translation>有重名的儿童，请在名单里写上身份证号。</translation>
    </message>
    <message>
        <source>No day from when can be read. Today was taken.</source>
        <translation>没有写结对日期或看不懂，按今天记。</translation>
    </message>
    <message>
        <source>The child was found by the name alone. Look whether it is this one.</source>
        <translation>只按姓名找到，请核对是不是这名儿童。</translation>
    </message>
    <message>
        <source>This period runs until %1. A table is frozen when its period is over.</source>
        <translation>本期到%1才结束，期满后才能定稿。</translation>
    </message>
    <message>
        <source>The numbers do not balance, so the table is not frozen: %1. Check the data behind them first.</source>
        <translation>数字不平衡，没有定稿：%1。请先核对数据。</translation>
    </message>
    <message>
        <source>The list of a village is audited by its station.</source>
        <translation>村里的查看记录由社工站审计。</translation>
    </message>
    <message>
        <source>Say what the audit found; if nothing, write that.</source>
        <translation>请写明审计发现了什么；没有发现问题的，也请写明。</translation>
    </message>
    <message>
        <source>Whoever solved it cannot verify it alone. Enter who else looked at it as a step of the problem, or wait for the next visit.</source>
        <translation>解决人不能自己核实销号。请在处理过程中登记由谁核实，或等下一次走访核实。</translation>
    </message>
    <message>
        <source>A sample is drawn by a seed, any words will do; with the same one it can be drawn again.</source>
        <translation>抽样要有种子（任意文字都行），用同一个种子可以重新抽出同样的样本。</translation>
    </message>
    <message>
        <source>Say of which day the sample is. It cannot be a day to come.</source>
        <translation>请写明抽样基准日，不能是以后的日期。</translation>
    </message>
    <message>
        <source>A sample takes 1 to 100 of a hundred dossiers, and at least one of each village.</source>
        <translation>抽样比例为 1 到 100（%），每村至少抽一份。</translation>
    </message>
    <message>
        <source>A list of pairings is imported in the village that the children belong to.</source>
        <translation>结对名单请在儿童所在的村里导入。</translation>
    </message>
    <message>
        <source>The name of the place is too long: at most %1 signs. Write it shorter.</source>
        <translation>单位名称太长：最多 %1 个字，请写短些。</translation>
    </message>
    <message>
        <source>What you wrote names a child or its family. It is kept for ever and goes up: write it without names and numbers.</source>
        <translation>您写的内容里有儿童或其家人的姓名、号码。这段话会永久保留并上报，请不要写姓名和号码。</translation>
    </message>
    <message>
        <source>This is too long for the list of accesses. Nothing was done. Write it shorter.</source>
        <translation>写入查看记录的内容太长，没有办理。请写短些。</translation>
    </message>
    <message>
        <source>This file needs a newer program: %1. It is kept: once the new version is installed, it is taken in by itself.</source>
        <translation>这个文件要用新版本程序：%1。文件已留好，装了新版本会自动接收。</translation>
    </message>
    <message>
        <source>This child has a second dossier, joined to this one, that belongs to another place: %1. All of them are erased by the office above both. Ask there, as a rule the county.</source>
        <translation>这名儿童还有一份已合并的档案，归另一个地方管：%1。要一并删除，须由两处共同的上级来办。请与上级联系，一般是县级。</translation>
    </message>
    <message>
        <source>This file orders something to be erased that the station which ordered it does not have, or has no more: the child belongs to another station. The file is put aside, nothing of it was taken over, and nothing was erased. Talk to that station. If the erasure is right, order it here, and the next file from there is taken over. Bar that PC if nobody there can explain this.</source>
        <translation>这个文件要求依法永久删除的内容，不归下这道删除指令的社工站管，或者已经不归它管：这名儿童属于另一个社工站。文件已搁置，里面的内容一概没有并入，也没有删除任何东西。请与那个社工站核实。如果确实应当删除，请在本机下删除指令，之后那边的下一个文件就能并入。如果那边没有人能说清楚，请把那台电脑停用。</translation>
    </message>
    <message>
        <source>The chosen record (%1) does not fit here: choose another one. %2</source>
        <translation>所选的%1不符合这里的要求，请另选一条。%2</translation>
    </message>
    <message>
        <source>The step to &quot;%1&quot; is the station&apos;s: leave the state as it is, fill in why and what is asked for, and save. The station sees it and confirms it.</source>
        <translation>“%1”由社工站确认：状态先不改，填好原因等内容后保存，社工站看到后确认。</translation>
    </message>
    <message>
        <source>This has to be somebody else than named at &quot;%1&quot;: two people are needed for it.</source>
        <translation>这里要填“%1”以外的另一个人：这件事要有两个人。</translation>
    </message>
    <message>
        <source>Records of this kind stand in no register.</source>
        <translation>这类记录没有名册。</translation>
    </message>
    <message>
        <source>Nothing stands in this register yet.</source>
        <translation>这个名册还没有内容。</translation>
    </message>
    <message>
        <source>It cannot be saved so: %1.</source>
        <translation>不能这样保存：%1。</translation>
    </message>
    <message>
        <source>This moment is still to come. Check the day and the time, and the clock of this PC.</source>
        <translation>这个时间还没有到。请核对日期和时间，以及本机的时钟。</translation>
    </message>
    <message>
        <source>This step is not saved without it: fill it in.</source>
        <translation>这一步必须填好这一项才能保存。</translation>
    </message>
    <message>
        <source>%1 is not chosen: the program works it out from the days. Correct the days, or choose another state.</source>
        <translation>“%1”不用选：程序按日期自动判断。日期不对的请改日期，或选别的状态。</translation>
    </message>
    <message>
        <source>%1 dossiers of the sample were not looked at yet. Enter for each what was found and on which day it was checked.</source>
        <translation>样本中还有%1份档案没有检查。请逐份登记检查情况和检查日期。</translation>
    </message>
    <message>
        <source>Nothing was drawn for this spot check. Draw the sample first, and enter what was found in each dossier.</source>
        <translation>这次抽查还没有抽取档案。请先抽样，再逐份登记检查情况。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is specially protected: no list is made by what stands in it. Open the record itself with record get.</source>
        <translation>“%1”属于特别保护内容，不能按它筛选列表。请用 record get 打开单条记录查看。</translation>
    </message>
    <message>
        <source>The identity number is that of %1, while the row names %2. Look whether it is this child.</source>
        <translation>这个身份证号是%1的，名单上写的是%2。请核对是不是同一个孩子。</translation>
    </message>
    <message>
        <source>%1 (%2, %3) asks to be enrolled. The number of its request: %4. Nobody was let in yet. Let the person at that PC read out the number that it shows; if it is the same, approve with --number and these digits.</source>
        <translation>%1（%2，%3）申请接入，申请核对号：%4。现在还没有让它接入。请那台电脑旁的人念出屏幕上的号码；一样的话，加上 --number 和这个号码再同意。</translation>
    </message>
    <message>
        <source>A PC that calls itself %1 (%2, %3) asks to be a further PC of this office: it would get everything that is here. The number of its request: %4. Nobody was let in yet. Only if you know this PC: let the person at it read out the number that it shows; if it is the same, approve with --number and these digits.</source>
        <translation>一台自称%1（%2，%3）的电脑申请作为本单位的另一台电脑接入：它会得到这里的全部内容。申请核对号：%4。现在还没有让它接入。确实是本单位的电脑，才请那台电脑旁的人念出屏幕上的号码；一样的话，加上 --number 和这个号码再同意。</translation>
    </message>
    <message>
        <source>This PC has handed data to %1 already and cannot leave it by itself: dossiers went there. Talk to both stations. If another township of the county goes on with its work because townships were merged: enrol accept --successor.</source>
        <translation>这台电脑已经向%1交过数据，档案已经在那里，不能自己改接别的站。请和两边的社工站联系。如果是乡镇（街道）合并，由本县另一个站接替：enrol accept --successor。</translation>
    </message>
    <message>
        <source>The number is not that of this request (%1). Nobody was let in. Call the person at that PC at a telephone number that you know. If the PC shows another number than the one here, the request is not from it: do not approve it.</source>
        <translation>填的号码和这份申请（%1）的号码不一样，没有让它接入。请用自己知道的电话打给那台电脑旁的人。如果那边显示的和这里的不一样，这份申请就不是那台电脑写的，不要同意。</translation>
    </message>
    <message>
        <source>This file says of a child of another place that it belongs elsewhere, or that its dossier is withdrawn. The file is put aside and nothing of it was taken over. Talk to the person at that PC. If the child is to go there, transfer it here, and the next file from there is taken over. Bar that PC if nobody can explain this.</source>
        <translation>这个文件改动了别处儿童的归属，或者作废了别处儿童的档案。文件已搁置，什么都没有导入。请与那台电脑的使用人联系。孩子确实应归那里的，请在这里办理转出，那里的下一个文件就能导入。如果没有人能说明原因，请停用那台电脑。</translation>
    </message>
    <message>
        <source>The archive of the office above was put back or copied and wrote different things from two copies. The file is put aside: nothing of it was taken over, nothing is lost. If the people there know of it, take it over from the list of files put aside: where both copies filled in the same field, both values wait for a decision.</source>
        <translation>上级的档案恢复或拷贝过，两份拷贝先后写了不同的内容。此文件已搁置：没有接收其中内容，也没有丢失。向上级问清确有此事后，请在“搁置的文件”里接收：两份拷贝填得不一样的项，两个内容都留着，等人选定。</translation>
    </message>
    <message>
        <source>This file holds what another copy of this PC&apos;s own archive wrote. It does not show that it is genuine. The file is put aside: nothing of it was taken over, nothing is lost. If the archive of this PC was put back or copied once, take it over from the list of files put aside; otherwise talk to the person at that PC.</source>
        <translation>此文件里有本机档案的另一份拷贝写的内容，但不能证明属实。此文件已搁置：没有接收其中内容，也没有丢失。本机的档案以前如果恢复或拷贝过，请在“搁置的文件”里接收；如果没有，请找那台电脑的使用人问清楚。</translation>
    </message>
    <message>
        <source>An entry of the kind %1 is written by the program when the child&apos;s state is changed. Change the state of the dossier instead.</source>
        <translation>“%1”由程序在儿童档案状态变更时自动登记，不能手工添加。请改为变更档案状态。</translation>
    </message>
    <message>
        <source>%1 says which step was taken with the dossier, and stays as it is. Change the state of the dossier instead.</source>
        <translation>“%1”记录的是档案办过的变动，不能改动。请改为变更档案状态。</translation>
    </message>
    <message>
        <source>This file changes what another village or an office above keeps, and that PC was never sent. The file is put aside and nothing of it was taken over. Talk to the person at that PC: it may be in the wrong hands. Bar it if nobody can explain this.</source>
        <translation>这个文件改动了别的村或上级登记的、从未发给那台电脑的内容。文件已放在一边，什么都没有收入。请问问用那台电脑的人：电脑可能落到了别人手里。说不清楚的，请停用那台电脑。</translation>
    </message>
    <message>
        <source>This is the first file of that PC, and some of it bears the name of another village&apos;s PC. The file is put aside and nothing of it was taken over. It can be right: if that PC was enrolled at another station before, or if the station lost its archive. Ask the person at that PC. Whoever knows that it is right can take it over from the list of files put aside; bar that PC if nobody can explain this.</source>
        <translation>这是那台电脑交来的第一个文件，里面有一部分用了别村电脑的名义。文件已搁置，什么都没有导入。这可能是正常的：那台电脑以前在别的社工站登记过，或者本站的档案库丢失过。请问问用那台电脑的人。确认属实的，可以从搁置的文件中接收；没有人能说明原因的，请停用那台电脑。</translation>
    </message>
    <message>
        <source>This throws the file away for good; what is in it is then only where it came from. Add --confirm if that is what is wanted.</source>
        <translation>这会把文件彻底扔掉；里面的内容以后只有写它的那一方还有。确实要扔，请加上 --confirm。</translation>
    </message>
    <message>
        <source>The last sign does not fit. Check it against the household register once more. If the certificate says so, leave the number out of the list and type it in the dossier afterwards: there it can be written why it may stay.</source>
        <translation>最后一位对不上，请照户口本再核对。证件上就是这样的，名单里先空着号码，导入后到档案里录入：在那里可以写明为什么可以保留。</translation>
    </message>
    <message>
        <source>The last sign does not fit. Check it against the household register once more. If the certificate says so, write first why it may stay (of a new record: save it without the number before), then type the number and save.</source>
        <translation>最后一位对不上，请照户口本再核对。证件上就是这样的，先写明为什么可以保留（新建的要先不填号码保存一次），再填号码保存。</translation>
    </message>
    <message>
        <source>No file with this number waits or is put aside here. Look at the list of files put aside.</source>
        <translation>这里没有这个编号的等待或搁置的文件。请看搁置文件的列表。</translation>
    </message>
    <message>
        <source>This step cannot follow now. Look at the state in which the record stands and take the steps in their order.</source>
        <translation>现在还不能走这一步。请先看这条记录现在的状态，再按顺序一步一步办。</translation>
    </message>
    <message>
        <source>what is protected</source>
        <translation>受限内容</translation>
    </message>
    <message>
        <source>An entry of the kind %1 tells of a step that the dossier took, and is not withdrawn. Was the step a mistake, take the step back: change the state of the dossier. Is only its day wrong, correct the day in this entry.</source>
        <translation>“%1”记的是档案走过的一步，不能撤回。这一步走错了的，把档案状态改回来（如恢复在册、重开）；只是日期写错了的，改这条记录的变动日期。</translation>
    </message>
    <message>
        <source>Table %1 is not made here but at an office above. The list of tables shows those that are made here.</source>
        <translation>%1不在本级做，由上级单位做。统计表目录里列出的，都可以在本级做。</translation>
    </message>
</context>
<context>
    <name>form</name>
    <message>
        <source>Who the child is</source>
        <translation>儿童本人</translation>
    </message>
    <message>
        <source>Registered residence and home</source>
        <translation>户籍和住处</translation>
    </message>
    <message>
        <source>Health and family</source>
        <translation>健康和家庭</translation>
    </message>
    <message>
        <source>The dossier</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>The visit</source>
        <translation>走访情况</translation>
    </message>
    <message>
        <source>A  Care and parents</source>
        <translation>A&#x3000;照护和父母</translation>
    </message>
    <message>
        <source>B  Body and mind</source>
        <translation>B&#x3000;身心状况</translation>
    </message>
    <message>
        <source>C  School</source>
        <translation>C&#x3000;上学</translation>
    </message>
    <message>
        <source>D  Safety at home</source>
        <translation>D&#x3000;居家安全</translation>
    </message>
    <message>
        <source>E  Safety talk and advice</source>
        <translation>E&#x3000;宣讲和督导</translation>
    </message>
    <message>
        <source>F  Policies told</source>
        <translation>F&#x3000;政策告知</translation>
    </message>
    <message>
        <source>G  Needs and wishes</source>
        <translation>G&#x3000;需求和心愿</translation>
    </message>
    <message>
        <source>H  What must be reported</source>
        <translation>H&#x3000;强制报告情形排查</translation>
    </message>
    <message>
        <source>I  Problems found, J  Next visit</source>
        <translation>I&#x3000;发现问题&#x3000;J&#x3000;下次走访</translation>
    </message>
    <message>
        <source>Signatures and notes</source>
        <translation>签字和走访记事</translation>
    </message>
    <message>
        <source>The call</source>
        <translation>电话报告</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>发现的情况</translation>
    </message>
    <message>
        <source>Call first: 110</source>
        <translation>先打电话：110</translation>
    </message>
    <message>
        <source>This program does not report for you; nobody is told by what you type here. Somebody hurt or ill: 120 as well. Then tell, by phone and at once, the county&apos;s civil affairs, education and health offices and the town&apos;s child supervisor; a local hotline for minors (mostly 12345) helps too.</source>
        <translation>本程序不代替报告，在这里录入不会通知任何人。有人受伤、生病的，同时打 120。随后立即打电话告诉县民政、教育、卫生健康部门和镇（街道）儿童督导员；也可打当地未成年人保护热线（多数地方是 12345）。</translation>
    </message>
    <message>
        <source>This program does not report for you. Call, then note here whom, when and who took it.</source>
        <translation>本程序不代替报告。先打电话，再在这里记下打给谁、什么时间、谁接的。</translation>
    </message>
</context>
<context>
    <name>identity</name>
    <message>
        <source>The archive was put back or copied from elsewhere. What was entered after the copy was made may be missing here: the next exchange brings back what the others have of it. Look whether anything has to be entered again, and do not go on working with the other copy.</source>
        <translation>这份档案库是恢复的或从别处复制来的。复制以后录入的内容，这里可能没有；其中已上交的，下次交换时会带回来。请核对有没有需要补录的。另一份请不要再用。</translation>
    </message>
    <message>
        <source>The keys of this PC are missing or damaged, or the archive was put back or copied from elsewhere. It is whole, but this PC counts as a new one in place of PC %1 and has to be enrolled again: make a request and take it to the station. Until then nothing can be handed over.</source>
        <translation>这台电脑的密钥不见了或已损坏，或者档案是从别处恢复、拷贝来的。档案是完整的，但这台电脑现在算一台新的电脑（代替电脑 %1），需要重新登记：写一份申请，带到社工站。登记之前不能交数据。</translation>
    </message>
    <message>
        <source>The keys of this PC are missing or damaged, or the archive was put back or copied from elsewhere. It is whole, but this PC counts as a new one in place of PC %1: every PC that was enrolled at it has to be enrolled again. Until then nothing can be exchanged with them. If PC %1 was lost or stolen, bar it now in the list of PCs (enrol revoke %2): the villages hear of it when they are enrolled again.</source>
        <translation>这台电脑的密钥不见了或已损坏，或者档案是从别处恢复、拷贝来的。档案是完整的，但这台电脑现在算一台新的电脑（代替电脑 %1）：在这里登记过的每台电脑都要重新登记。登记之前不能和它们交换数据。如果电脑 %1 是丢失或被盗的，请现在就在电脑名单里停用它（enrol revoke %2）：各村重新登记时会得知。</translation>
    </message>
</context>
<context>
    <name>import</name>
    <message>
        <source>The sender&apos;s clock is wrong. Tell them to set date and time.</source>
        <translation>对方电脑的时间不对。请告诉对方校准日期和时间。</translation>
    </message>
    <message>
        <source>Some entries are dated later than this file was written: the sender&apos;s clock was ahead then. They are marked.</source>
        <translation>有些记录的时间比写这个文件的时间还晚：当时对方电脑的时间快了。这些记录已作标记。</translation>
    </message>
    <message>
        <source>The clock of this PC is slow. Set date and time.</source>
        <translation>本机的时间慢了。请校准日期和时间。</translation>
    </message>
    <message>
        <source>The station found the clock of this PC wrong when it wrote its last file. Check date and time.</source>
        <translation>社工站发现，本机上次写文件时时间不对。请检查日期和时间。</translation>
    </message>
    <message>
        <source>The sender&apos;s registration is out of date by this PC&apos;s clock. Check the clock; if it is right, let the sender be registered again.</source>
        <translation>按本机的时间，对方电脑的登记已过期。请先检查本机时间；如果时间没错，请让对方重新登记。</translation>
    </message>
    <message>
        <source>This file confirms things that this PC never wrote. They were not counted. If this comes again, talk to the person at that PC: it may be in the wrong hands.</source>
        <translation>这个文件确认了本机从未写过的内容，没有计入。如果再次出现，请与那台电脑的使用人联系：电脑可能落入他人之手。</translation>
    </message>
    <message>
        <source>That PC erased a dossier because a station ordered it that this PC does not know, as a rule a PC of this station that was lost. Nothing was erased here. If the child still has a dossier here, erase it, too.</source>
        <translation>那台电脑按照本机不认识的一台社工站电脑的指令，依法永久删除过一份档案（一般是本站以前丢失的电脑下的指令）。本机没有因此删除任何东西。如果这名儿童在这里还有档案，请也办理删除。</translation>
    </message>
    <message>
        <source>The list of who looked at what on that PC does not go on as it was sent before: the PC was restored from a backup, or somebody altered the list. Both are kept.</source>
        <translation>那台电脑的查阅记录与以前交来的接不上：电脑从备份恢复过，或者有人改动了记录。两份都已保留。</translation>
    </message>
    <message>
        <source>That PC has begun anew several times within a year and is sent everything each time. If its folder was copied and both copies are in use, go on with one of them; set up the other PC from a backup and register it by itself.</source>
        <translation>那台电脑一年内已多次重新开始，每次都要把全部资料重发一遍。如果是把档案文件夹复制到了另一台电脑、两边都在用，请只用其中一台；另一台用备份恢复，再单独登记。</translation>
    </message>
    <message>
        <source>A PC whose place another one took ordered that something be erased for ever. That was not followed here, for such a PC may be in the wrong hands. Find out whether the office ordered it. If so, erase it here, too. If that PC was lost or stolen, bar it in the list of PCs.</source>
        <translation>一台已被接替的电脑下过彻底删除的指令。这样的电脑可能落在别人手里，所以本机没有照办。请查清是不是本单位办理的：是的话，请在本机也办理删除。如果那台电脑丢失或被盗，请在电脑名单里停用它。</translation>
    </message>
    <message>
        <source>A PC of %1 is barred, and nobody knew it here: its data number %2 was taken in on %3.</source>
        <translation>%1有一台电脑早已停用，本机当时不知道：它的第 %2 号数据已在 %3 收下。</translation>
    </message>
    <message>
        <source>Look at what it brought, in the list of what was taken in.</source>
        <translation>请在已收数据的列表里查看它带来了什么。</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>Something that belongs to opening could not be done and is tried again the next time: %1</source>
        <translation>打开档案库时有一件事没有办成，下次打开时再办：%1</translation>
    </message>
    <message>
        <source>Files that waited for this version of the program are taken in now: %1. That may take some minutes.</source>
        <translation>正在接收等待本版本程序的文件：%1 个。可能要几分钟。</translation>
    </message>
    <message>
        <source>Files that had waited for this version of the program are read: %1. The exchange page shows what they brought.</source>
        <translation>等待本版本程序的文件已读取：%1 个。带来了什么，请看数据交换页面。</translation>
    </message>
    <message>
        <source>A file that waited for this version of the program was not taken in whole. It is tried again at the next opening: %1</source>
        <translation>一个等待本版本程序的文件没有全部接收，下次打开时再试：%1</translation>
    </message>
</context>
<context>
    <name>passphrase</name>
    <message>
        <source>At least 12 signs, or 4 words that only you would put together.</source>
        <translation>至少 12 个字符，或者 4 个只有您想得到的词。</translation>
    </message>
    <message>
        <source>Too short: at least 12 signs, or 4 words.</source>
        <translation>太短：至少 12 个字符，或者 4 个词。</translation>
    </message>
    <message>
        <source>Will do. Longer is better.</source>
        <translation>可以用，再长一些更好。</translation>
    </message>
    <message>
        <source>Good.</source>
        <translation>很好。</translation>
    </message>
</context>
<context>
    <name>record</name>
    <message>
        <source>Restricted record</source>
        <translation>限权记录</translation>
    </message>
</context>
<context>
    <name>search</name>
    <message>
        <source>Find a child: name, first letters of its pinyin, scan (Ctrl+F)</source>
        <translation>找孩子：姓名、拼音首字母（如 zyt）、扫码&#x3000;Ctrl+F</translation>
    </message>
    <message>
        <source>Find a child</source>
        <translation>找孩子</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n岁</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::models::ChildListModel</name>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n岁</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tongdang::models::Desk</name>
    <message>
        <source>The new passphrase counts from now on. The envelope with the recovery code was opened: make a new code on the settings page, so that the old one opens nothing any more.</source>
        <translation>从现在起用新口令。装恢复码的信封已经打开过：请在“设置”里生成新恢复码，让旧的作废。</translation>
    </message>
    <message>
        <source>The dossiers have new keys. Your passphrase and the new recovery code open them, and nothing of before. Destroy the old paper, and backups on sticks that the list of backups names as to be destroyed.</source>
        <translation>档案已换上新密钥。今后只有您的口令和新的恢复码能打开，以前的一律失效。请销毁旧的恢复码纸条，以及备份列表中标明“应销毁”的 U 盘备份。</translation>
    </message>
    <message>
        <source>The new passphrase counts from now on. If the recovery code is lost, too, make a new one on the settings page and give it to the station in an envelope.</source>
        <translation>从现在起用新口令。如果恢复码也丢了，请在“设置”里换一个新的，装进信封交给社工站保管。</translation>
    </message>
</context>
<context>
    <name>tongdang::models::FormModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>Name of a field, what is to be looked at</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tongdang::models::ReportModel</name>
    <message>
        <source>Place</source>
        <translation>地方</translation>
    </message>
</context>
<context>
    <name>tongdang::models::RosterModel</name>
    <message>
        <source>This child has a dossier already; the row is left out.</source>
        <translation>这个孩子已有档案，这一行不再导入。</translation>
    </message>
    <message>
        <source>Row in the sheet</source>
        <translation>表中行号</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>未导入</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已有档案</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>请核对</translation>
    </message>
    <message>
        <source>Row %1, %2, %3: %4</source>
        <translation>第%1行，%2，%3：%4</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>tongdang::models::TodayModel</name>
    <message numerus="yes">
        <source>%n day(s) overdue</source>
        <translation>
            <numerusform>过期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>by %1</source>
        <comment>the last day in time</comment>
        <translation>%1前</translation>
    </message>
    <message numerus="yes">
        <source>Overdue: %n child(ren)</source>
        <translation>
            <numerusform>已经过期&#x3000;%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Today: %n child(ren)</source>
        <translation>
            <numerusform>今天&#x3000;%n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This week: %n child(ren)</source>
        <translation>
            <numerusform>本周可走访&#x3000;%n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>Route %1: %2</source>
        <translation>路线第%1号：%2</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>between the parts of a row that is read aloud</extracomment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::AccessPanel</name>
    <message>
        <source>Who looked at what</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>From the day</source>
        <translation>从哪天</translation>
    </message>
    <message>
        <source>To the day</source>
        <translation>到哪天</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>返回设置</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>理由：%1</translation>
    </message>
    <message>
        <source>This list was altered or damaged: entry %1 does not fit those before it. Tell the county.</source>
        <translation>清单被改动或已损坏：第 %1 条与前面的对不上。请报告县里。</translation>
    </message>
    <message>
        <source>No entry was changed or taken out.</source>
        <translation>没有一条被改动或抽走。</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n entries are shown; choose days for older ones.</source>
        <translation>
            <numerusform>只显示最新的 %n 条，更早的请选日期。</numerusform>
        </translation>
    </message>
    <message>
        <source>On which PC</source>
        <translation>哪台电脑</translation>
    </message>
    <message>
        <source>This PC</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>This list does not go on as it was sent before: the PC was restored from a backup, or somebody altered it. All of it is shown.</source>
        <translation>这份清单与以前送来的接不上：那台电脑可能从备份恢复过，也可能被人改动过。全部内容都列在下面。</translation>
    </message>
    <message>
        <source>What for: %1</source>
        <translation>用途：%1</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>结果：%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ApprovalPanel</name>
    <message>
        <source>Read a village&apos;s request</source>
        <translation>读取村里的申请</translation>
    </message>
    <message>
        <source>The digits are the same: let this PC in</source>
        <translation>号码一样，准许这台电脑</translation>
    </message>
    <message>
        <source>Let a PC in</source>
        <translation>登记村里的电脑</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>选择申请文件</translation>
    </message>
    <message>
        <source>Enrolment files (*.tde)</source>
        <translation>登记文件 (*.tde)</translation>
    </message>
    <message>
        <source>Number of the request: %1</source>
        <translation>申请核对号：%1</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>The answer is on the stick: %1</source>
        <translation>答复已写到 U 盘：%1</translation>
    </message>
    <message>
        <source>When the village takes it, it compares this number of the station:</source>
        <translation>村里接收时，要核对本站的这个号码：</translation>
    </message>
    <message>
        <source>Number of the station: %1</source>
        <translation>社工站核对号：%1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>Ask the person whether that PC was lost or is no longer used.</source>
        <translation>请问清楚：那台电脑是丢了，还是不再使用。</translation>
    </message>
    <message>
        <source>The old PC is barred. What it still hands over is put aside and not taken in.</source>
        <translation>旧电脑已停用。它以后再交来的数据会搁置，不收进档案。</translation>
    </message>
    <message>
        <source>May also get specially protected entries of other places</source>
        <translation>还可以收到其他单位填写的特别保护内容</translation>
    </message>
    <message>
        <source>Infection, harm, incidents and who reported them. Only for a PC whose person has to work with them.</source>
        <translation>指艾滋病感染、性侵害、事件报告和报告人等。只给工作中必须接触的人勾选。</translation>
    </message>
    <message>
        <source>a village: it keeps the dossiers of its own children.</source>
        <translation>村。只管本村儿童的档案。</translation>
    </message>
    <message>
        <source>a township station: it gets the dossiers of all its villages, may move them and may order them to be erased.</source>
        <translation>乡镇社工站。能收到所辖各村的全部档案，能转移档案，还能下令永久清除档案。</translation>
    </message>
    <message>
        <source>a county office: it gets the dossiers of all townships, may move them and may order them to be erased.</source>
        <translation>县级部门。能收到各乡镇的全部档案，能转移档案，还能下令永久清除档案。</translation>
    </message>
    <message>
        <source>%1 (%2) asks to belong to this station.</source>
        <translation>%1（%2）申请接到本站。</translation>
    </message>
    <message>
        <source>It asks to be %1</source>
        <translation>申请的身份：%1</translation>
    </message>
    <message>
        <source>This request cannot be approved.</source>
        <translation>这份申请不能同意。</translation>
    </message>
    <message>
        <source>Read these digits to the person who brought it; they must be the ones shown on that PC:</source>
        <translation>请把下面的号码读给送来的人听，必须与那台电脑上显示的一样：</translation>
    </message>
    <message>
        <source>It takes the place of another PC of %1, whose last data came: %2.</source>
        <translation>它要代替%1的另一台电脑，那台电脑上次的数据：%2。</translation>
    </message>
    <message>
        <source>Bar the old PC, it is no longer used</source>
        <translation>停用旧电脑，它不再使用</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::AuditLine</name>
    <message>
        <source>What this year&apos;s audit of the list found</source>
        <translation>本年度审计发现</translation>
    </message>
    <message>
        <source>Close this year&apos;s audit</source>
        <translation>完成本年度审计</translation>
    </message>
    <message>
        <source>Write what you found; if nothing, write that.</source>
        <translation>请写明发现了什么；没有发现问题的，也请写明。</translation>
    </message>
    <message>
        <source>This year&apos;s audit is closed.</source>
        <translation>本年度审计已完成。</translation>
    </message>
    <message>
        <source>The audit is noted, but a list was altered or damaged. Tell the county.</source>
        <translation>核查已记下，但有一份记录被改动或损坏，请报告县民政局。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::BackupPanel</name>
    <message>
        <source>Make a backup now</source>
        <translation>现在备份</translation>
    </message>
    <message>
        <source>Make a backup on the USB stick</source>
        <translation>备份到 U 盘</translation>
    </message>
    <message>
        <source>Try whether it can be restored</source>
        <translation>试一试能不能恢复</translation>
    </message>
    <message>
        <source>Choose a second folder</source>
        <translation>选第二个文件夹</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>不要第二个文件夹</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>A backup is made by itself each day, checked, and encrypted like the archive: the passphrase and the recovery code of that day open it. If this PC breaks, only a backup on a stick or another disk helps.</source>
        <translation>每天自动备份一次，备好就检查，和档案一样加密：用当天的口令或恢复码能打开。电脑要是坏了，只有 U 盘或另一块盘上的备份能救回来。</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>There is no backup yet.</source>
        <translation>还没有备份。</translation>
    </message>
    <message>
        <source>Last backup: %1</source>
        <translation>最近一次备份：%1</translation>
    </message>
    <message>
        <source>It lies in %1</source>
        <translation>放在 %1</translation>
    </message>
    <message>
        <source>%1, %2 MB, %3</source>
        <translation>%1，%2 MB，%3</translation>
    </message>
    <message>
        <source>Damaged: %1</source>
        <translation>已损坏：%1</translation>
    </message>
    <message>
        <source>Not plugged in: %1</source>
        <translation>没有插上：%1</translation>
    </message>
    <message>
        <source>There is no second folder for the backups of each day.</source>
        <translation>每天的备份还没有第二个文件夹。</translation>
    </message>
    <message>
        <source>The backups of each day also go to %1.</source>
        <translation>每天的备份也放一份到 %1。</translation>
    </message>
    <message>
        <source>The archive is copied, and the copy is checked.</source>
        <translation>正在备份并检查。</translation>
    </message>
    <message>
        <source>Where is the stick?</source>
        <translation>U 盘在哪里？</translation>
    </message>
    <message>
        <source>Written and checked: %1</source>
        <translation>备份好了，也检查过了：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n entries are in it. It lies in %1.</source>
        <translation>
            <numerusform>里面有 %n 次录入，放在 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is none in the second folder.</source>
        <translation>第二个文件夹里没有备成。</translation>
    </message>
    <message>
        <source>The newest backup is restored on trial and compared.</source>
        <translation>正在试着恢复最新的备份，并和档案比对。</translation>
    </message>
    <message>
        <source>The backup of %1 can be restored.</source>
        <translation>%1 的备份能恢复。</translation>
    </message>
    <message>
        <source>It was restored on trial and is whole: %1 entries. %2 came after it.</source>
        <translation>试着恢复了一遍，内容完整：%1 次录入。在它之后又有 %2 次。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries of the backup are not in the archive.</source>
        <translation>
            <numerusform>备份里有 %n 次录入不在档案里。</numerusform>
        </translation>
    </message>
    <message>
        <source>That is so if the archive was put back from an older backup; otherwise call the station.</source>
        <translation>如果档案是用更早的备份恢复的，这是正常的；不然请联系社工站。</translation>
    </message>
    <message>
        <source>Where shall the backups of each day also go?</source>
        <translation>每天的备份还要放到哪里？</translation>
    </message>
    <message>
        <source>To be destroyed, it holds what was erased: %1</source>
        <translation>应销毁（含有已依法删除的内容）：%1</translation>
    </message>
    <message>
        <source>To be destroyed, the old passphrase and code open it: %1</source>
        <translation>应销毁（旧口令和旧恢复码还能打开它）：%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::BasicsBar</name>
    <message>
        <source>The child itself</source>
        <translation>儿童本人</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>返回表单</translation>
    </message>
    <message numerus="yes">
        <source>Family, care, school (%n)</source>
        <translation>
            <numerusform>家庭、照护、上学等（%n）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChangePassphraseForm</name>
    <message>
        <source>Present passphrase</source>
        <translation>现在的口令</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>更改口令</translation>
    </message>
    <message>
        <source>Change your passphrase</source>
        <translation>更改自己的口令</translation>
    </message>
    <message>
        <source>The dossiers stay as they are. Backups made before still open with the old passphrase.</source>
        <translation>档案内容不变。以前的备份仍用旧口令打开。</translation>
    </message>
    <message>
        <source>Type the present passphrase first.</source>
        <translation>请先输入现在的口令。</translation>
    </message>
    <message>
        <source>This takes about two seconds.</source>
        <translation>需要大约两秒。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::CheckLinesModel</name>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, field</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChecksList</name>
    <message>
        <source>To be checked</source>
        <translation>要核对的</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另外还有 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, finding</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChecksPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>各村</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>检查结果</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>What is wrong, missing or doubtful in the dossiers.</source>
        <translation>档案里错的、缺的和可疑的地方。</translation>
    </message>
    <message>
        <source>How urgent</source>
        <translation>轻重</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>没有发现问题。</translation>
    </message>
    <message>
        <source>The dossiers are checked.</source>
        <translation>正在检查档案。</translation>
    </message>
    <message>
        <source>Must be put right %1</source>
        <translation>必须改 %1</translation>
    </message>
    <message>
        <source>Look at it %1</source>
        <translation>要核对 %1</translation>
    </message>
    <message>
        <source>For information %1</source>
        <translation>供了解 %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Say why it may stay</source>
        <translation>写明为什么可以保留</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChildChoice</name>
    <message>
        <source>Children</source>
        <translation>儿童</translation>
    </message>
    <message>
        <source>Another sheet (Esc)</source>
        <translation>换一张表（Esc）</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter takes this child</source>
        <translation>↑↓ 选人，回车选定</translation>
    </message>
    <message>
        <source>Sheet %1 is a blank one. Whose visit is written on it?</source>
        <translation>%1 是空白表，上面写的是谁的走访？</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChildPanel</name>
    <message>
        <source>Caregiver</source>
        <translation>照护人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Lives at</source>
        <translation>住处</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>Never visited yet</source>
        <translation>还没有走访过</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>期限</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ChildrenPage</name>
    <message>
        <source>Caregiver %1</source>
        <translation>照护人 %1</translation>
    </message>
    <message>
        <source>New child</source>
        <translation>新建档案</translation>
    </message>
    <message>
        <source>Type a visit in</source>
        <translation>录入走访</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter opens</source>
        <translation>↑↓ 选人&#x3000;回车 打开</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s)</source>
        <translation>
            <numerusform>共 %n 份档案</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 人</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no dossier yet. Import the village&apos;s roster, or make a new child.</source>
        <translation>还没有档案。请导入村里的花名册，或者新建一份档案。</translation>
    </message>
    <message>
        <source>Nobody fits &quot;%1&quot;.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>Open the dossier of %1</source>
        <translation>打开%1的档案</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>Excel file</source>
        <translation>导出Excel</translation>
    </message>
    <message>
        <source>Roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>Who received what</source>
        <translation>得到的服务和帮助</translation>
    </message>
    <message>
        <source>roster</source>
        <translation>花名册</translation>
    </message>
    <message>
        <source>received</source>
        <translation>得到的服务和帮助</translation>
    </message>
    <message>
        <source>There is no dossier yet, so nobody can be found.</source>
        <translation>还没有档案，所以找不到人。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ComparisonModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>More than one dossier fits.</source>
        <translation>有多份档案对得上。</translation>
    </message>
    <message>
        <source>only the name is the same</source>
        <translation>只有姓名相同</translation>
    </message>
    <message>
        <source>differs: %1</source>
        <translation>不一致：%1</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>比对情况</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>处理</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ComparisonPage</name>
    <message>
        <source>Only on their list: %1</source>
        <translation>仅对方名单有 %1</translation>
    </message>
    <message>
        <source>Everybody of their list has a dossier here.</source>
        <translation>对方名单上的孩子这里都有档案。</translation>
    </message>
    <message>
        <source>To be looked at: %1</source>
        <translation>待核对 %1</translation>
    </message>
    <message>
        <source>Nothing is to be looked at.</source>
        <translation>没有要核对的。</translation>
    </message>
    <message>
        <source>Only here: %1</source>
        <translation>仅本地有 %1</translation>
    </message>
    <message>
        <source>Everybody of ours stands in their list.</source>
        <translation>本地在册儿童都在对方名单上。</translation>
    </message>
    <message>
        <source>On both: %1</source>
        <translation>两边都有 %1</translation>
    </message>
    <message>
        <source>Nobody is on both lists.</source>
        <translation>没有两边都有的孩子。</translation>
    </message>
    <message>
        <source>Cannot be used: %1</source>
        <translation>无法比对 %1</translation>
    </message>
    <message>
        <source>Every row could be used.</source>
        <translation>每一行都能比对。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Choose their list</source>
        <translation>选择对方名单</translation>
    </message>
    <message>
        <source>Keep the rows, to decide about them</source>
        <translation>保存比对结果，逐条处理</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Compare lists</source>
        <translation>数据比对</translation>
    </message>
    <message>
        <source>Lists of other offices beside the dossiers here. No dossier is changed by it.</source>
        <translation>把其他部门的名单和本地档案放在一起看，不会改动任何档案。</translation>
    </message>
    <message>
        <source>Their list is from</source>
        <translation>名单来源</translation>
    </message>
    <message>
        <source>It is of the day</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <source>Compared before</source>
        <translation>以前的比对</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>比对结果</translation>
    </message>
    <message>
        <source>Rows of this answer</source>
        <translation>这一类的各行</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.csv);;All files (*)</source>
        <translation>名单 (*.xlsx *.xls *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The lists are compared.</source>
        <translation>正在比对。</translation>
    </message>
    <message>
        <source>The rows are kept.</source>
        <translation>正在保存。</translation>
    </message>
    <message>
        <source>The rows are kept. Decide about each; no dossier is changed by it.</source>
        <translation>已保存。请逐条处理，不会改动任何档案。</translation>
    </message>
    <message>
        <source>%1 %2, %3</source>
        <translation>%1 %2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s)</source>
        <translation>
            <numerusform>%1：共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Noted. The dossiers are as they were.</source>
        <translation>已记下，档案没有改动。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ComparisonView</name>
    <message>
        <source>(nothing)</source>
        <translation>（没有填写）</translation>
    </message>
    <message>
        <source>This differs</source>
        <translation>不一样的</translation>
    </message>
    <message>
        <source>This is the same in both</source>
        <translation>两边一样的</translation>
    </message>
    <message>
        <source>Records in each</source>
        <translation>各有多少条记录</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the left dossier, %1</source>
        <translation>打开左边的档案，%1</translation>
    </message>
    <message>
        <source>Open the right dossier, %1</source>
        <translation>打开右边的档案，%1</translation>
    </message>
    <message>
        <source>Caregiver %1</source>
        <translation>照护人 %1</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>≠ %1</source>
        <translation>≠ %1</translation>
    </message>
    <message>
        <source>%1 differs, left: %2, right: %3</source>
        <translation>%1不一样，左边：%2，右边：%3</translation>
    </message>
    <message>
        <source>%1 left: %2, right: %3</source>
        <translation>%1，左边：%2，右边：%3</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ConflictPanel</name>
    <message>
        <source>Nothing is to be decided.</source>
        <translation>没有需要选定的。</translation>
    </message>
    <message>
        <source>Changed differently at two places</source>
        <translation>两处修改不一致</translation>
    </message>
    <message>
        <source>Fields to decide about</source>
        <translation>需要选定的项目</translation>
    </message>
    <message>
        <source>The record stays.</source>
        <translation>保留这条记录</translation>
    </message>
    <message>
        <source>%1; shown now</source>
        <translation>%1；现在显示的是这个</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>采用这个</translation>
    </message>
    <message>
        <source>Keep &quot;%1&quot; (%2)</source>
        <translation>采用“%1”（%2）</translation>
    </message>
    <message>
        <source>Key %1</source>
        <translation>按 %1 键</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DecidedPanel</name>
    <message>
        <source>Decided before</source>
        <translation>已经决定的</translation>
    </message>
    <message>
        <source>Fields that were decided</source>
        <translation>已经决定的栏目</translation>
    </message>
    <message>
        <source>Decided by %1</source>
        <translation>决定：%1</translation>
    </message>
    <message>
        <source>Set aside; by %1</source>
        <translation>未采用；填写：%1</translation>
    </message>
    <message>
        <source>It was changed since.</source>
        <translation>之后又改过。</translation>
    </message>
    <message>
        <source>Take this instead</source>
        <translation>改用这个</translation>
    </message>
    <message>
        <source>Take &quot;%1&quot; instead (%2)</source>
        <translation>改用“%1”（%2）</translation>
    </message>
    <message>
        <source>The record stays.</source>
        <translation>保留这条记录</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DecisionForm</name>
    <message>
        <source>It is one child: join them</source>
        <translation>是同一名儿童，合并</translation>
    </message>
    <message>
        <source>They are two children</source>
        <translation>不是同一人</translation>
    </message>
    <message>
        <source>If it is one child, this stays:</source>
        <translation>如是同一人，保留：</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Why? A few words, for whoever asks later</source>
        <translation>理由：写几个字，以后有人问起好说明</translation>
    </message>
    <message numerus="yes">
        <source>left, %n record(s)</source>
        <translation>
            <numerusform>左边（%n 条记录）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>right, %n record(s)</source>
        <translation>
            <numerusform>右边（%n 条记录）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The left dossier stays: %1, %n record(s)</source>
        <translation>
            <numerusform>保留左边的档案：%1，%n 条记录</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The right dossier stays: %1, %n record(s)</source>
        <translation>
            <numerusform>保留右边的档案：%1，%n 条记录</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DevicesPanel</name>
    <message>
        <source>Write receipt and data to the stick</source>
        <translation>把回执和数据写到 U 盘</translation>
    </message>
    <message>
        <source>Send everything to this PC anew</source>
        <translation>向这台电脑重发全部档案</translation>
    </message>
    <message>
        <source>Bar this PC</source>
        <translation>停用这台电脑</translation>
    </message>
    <message>
        <source>PCs of the villages</source>
        <translation>各村的电脑</translation>
    </message>
    <message>
        <source>last data of %1</source>
        <translation>上次数据 %1</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>还没有数据</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose a folder.</source>
        <translation>请插上 U 盘，或选一个文件夹。</translation>
    </message>
    <message>
        <source>Written and checked: %1. Take the stick out safely.</source>
        <translation>已写好并核对：%1。请安全弹出 U 盘。</translation>
    </message>
    <message>
        <source>For a PC that was lost or stolen. What it still hands over is put aside and not taken in, and it gets nothing any more. To come back it has to be enrolled anew.</source>
        <translation>用于电脑丢失或被盗。停用后，它再交来的数据只存放、不并入，也不再给它发数据。要恢复使用，需重新登记。</translation>
    </message>
    <message>
        <source>Yes, bar it</source>
        <translation>确定停用</translation>
    </message>
    <message>
        <source>The PC is barred. The villages hear of it with their next data.</source>
        <translation>这台电脑已停用。各村在下次取数据时会得知。</translation>
    </message>
    <message>
        <source>Written and checked: %1. Not everything went into one file: the rest follows when a file from there is taken in and this is done again.</source>
        <translation>已写好并核对：%1。一个文件装不下全部内容：收入对方带来的文件以后再写一次，余下的就跟着走。</translation>
    </message>
    <message>
        <source>%1, PC %2 that was used before</source>
        <translation>%1，以前用过的电脑 %2</translation>
    </message>
    <message>
        <source>None is registered yet. When a village brings its request, read it below.</source>
        <translation>还没有登记。村里带申请来，在下面读取。</translation>
    </message>
    <message>
        <source>Bar the PC of %1 (%2)?</source>
        <translation>停用%1的电脑（%2）？</translation>
    </message>
    <message>
        <source>Do not bar it</source>
        <translation>不停用</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DossierHead</name>
    <message>
        <source>Print a visit sheet</source>
        <translation>打印走访表</translation>
    </message>
    <message>
        <source>Type a visit in</source>
        <translation>录入走访</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s) old</source>
        <translation>
            <numerusform>%n岁</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Visit overdue by %n day(s)</source>
        <translation>
            <numerusform>走访已过期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Caregiver %1</source>
        <translation>照护人 %1</translation>
    </message>
    <message>
        <source>Last visit %1</source>
        <translation>上次走访 %1</translation>
    </message>
    <message>
        <source>Never visited yet</source>
        <translation>还没有走访过</translation>
    </message>
    <message>
        <source>A new child</source>
        <translation>新建儿童档案</translation>
    </message>
    <message>
        <source>First the child itself; family, care and school come after saving.</source>
        <translation>先填儿童本人，保存后再填家庭、照护和上学情况。</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Erase this dossier for ever...</source>
        <translation>永久删除这份档案…</translation>
    </message>
    <message>
        <source>Move it to another village...</source>
        <translation>转到另一个村…</translation>
    </message>
    <message>
        <source>Back to the list of children (Esc)</source>
        <translation>返回孩子名单（Esc）</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DossierPage</name>
    <message>
        <source>Basics</source>
        <translation>儿童基本信息</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Work log</source>
        <translation>工作日志</translation>
    </message>
    <message>
        <source>Care and help</source>
        <translation>关爱帮扶记录</translation>
    </message>
    <message>
        <source>Problems and solutions</source>
        <translation>发现问题和解决方案</translation>
    </message>
    <message>
        <source>Dossier</source>
        <translation>儿童档案</translation>
    </message>
    <message>
        <source>Parts of the dossier</source>
        <translation>档案的五个部分</translation>
    </message>
    <message>
        <source>New child</source>
        <translation>新建儿童</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建：%1</translation>
    </message>
    <message>
        <source>To do, level, visits</source>
        <translation>待办、等级、走访</translation>
    </message>
    <message>
        <source>Something is not saved yet. Save it, or go back with the button: the draft is kept.</source>
        <translation>还有没保存的内容。请先保存；要离开就点“返回孩子名单”，草稿会留着。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DraftChecks</name>
    <message>
        <source>%1. %2</source>
        <comment>what was found, what is to be done</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field or kind of record, finding</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DuplicatesPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>No child seems to have two dossiers.</source>
        <translation>没有发现一人两档。</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>可能重复</translation>
    </message>
    <message>
        <source>Pairs of dossiers</source>
        <translation>可能重复的档案</translation>
    </message>
    <message>
        <source>Both dossiers beside each other</source>
        <translation>两份档案对照</translation>
    </message>
    <message>
        <source>Write in a few words why you think so.</source>
        <translation>请写几个字说明理由。</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of dossiers may be of one child. Look at both sides and decide.</source>
        <translation>
            <numerusform>有 %n 对档案可能是同一名儿童，请对照后决定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Joined: one child, one dossier. In that dossier it can be taken back.</source>
        <translation>已合并：一名儿童一份档案。合错了，可在保留的档案里撤回。</translation>
    </message>
    <message>
        <source>Noted: two children. Nobody is asked about them again.</source>
        <translation>已记下：不是同一人，以后不再提示。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DutiesList</name>
    <message>
        <source>From %1, due by %2</source>
        <translation>%1起可办，%2前完成</translation>
    </message>
    <message>
        <source>Put off while the dossier rests</source>
        <translation>档案暂停期间顺延</translation>
    </message>
    <message>
        <source>Left out for now by the station</source>
        <translation>社工站同意这次免办</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>录入</translation>
    </message>
    <message>
        <source>Type in: %1</source>
        <translation>录入：%1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation>眼下没有到期的事。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>To do for this child</source>
        <translation>这个孩子要办的</translation>
    </message>
    <message>
        <source>Go and decide</source>
        <translation>去确认</translation>
    </message>
    <message>
        <source>Decide: %1</source>
        <translation>去确认：%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::DutyNote</name>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <translation>为什么：%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::EnrolPanel</name>
    <message>
        <source>Write the request to the stick</source>
        <translation>把申请写到 U 盘</translation>
    </message>
    <message>
        <source>Number of the request: %1</source>
        <translation>申请核对号：%1</translation>
    </message>
    <message>
        <source>2. Bring the answer back</source>
        <translation>二、把答复带回来</translation>
    </message>
    <message>
        <source>request-%1</source>
        <translation>申请-%1</translation>
    </message>
    <message>
        <source>Enrolment files (*.tde)</source>
        <translation>登记文件 (*.tde)</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>社工站</translation>
    </message>
    <message>
        <source>the office above</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>1. Take a request to %1</source>
        <translation>一、把申请带到%1</translation>
    </message>
    <message>
        <source>This PC is not known to %1 yet. Write a request to the stick and take it there; a number of 20 digits is read to you, which must be the one shown here.</source>
        <translation>这台电脑还没有在%1登记。请把申请写到 U 盘带去；对方会读出一个 20 位号码，必须与这里显示的一样。</translation>
    </message>
    <message>
        <source>Choose the answer</source>
        <translation>选择答复文件</translation>
    </message>
    <message>
        <source>Print the request</source>
        <translation>打印申请单</translation>
    </message>
    <message>
        <source>Read the answer</source>
        <translation>读答复</translation>
    </message>
    <message>
        <source>The number is the same: take the answer</source>
        <translation>号码一致，收下答复</translation>
    </message>
    <message>
        <source>It is another number: do not take it</source>
        <translation>号码不一样，不收</translation>
    </message>
    <message>
        <source>The answer is written to the same stick. Read it here, compare the number of %1 by telephone, and only then take it.</source>
        <translation>答复写在同一个 U 盘上。在这里读出来，打电话和%1核对号码，一样了再收下。</translation>
    </message>
    <message>
        <source>This answer is from %1 (%2). Call %3 at a telephone number that you know and let them read their number to you. It must be this one:</source>
        <translation>这份答复来自%1（%2）。请用自己知道的电话打给%3，请对方念站里的号码，必须和下面的一样：</translation>
    </message>
    <message>
        <source>Number of the station: %1</source>
        <translation>社工站核对号：%1</translation>
    </message>
    <message>
        <source>Compare the number (%1 reads it out; it must be the same):</source>
        <translation>核对号码（%1会念，要一样）：</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ErasePanel</name>
    <message>
        <source>Why (without names and numbers, it is kept for ever)</source>
        <translation>理由（不写姓名和号码，会一直保留）</translation>
    </message>
    <message>
        <source>Type the child&apos;s name or the number of the dossier</source>
        <translation>请输入儿童姓名或档案编号</translation>
    </message>
    <message>
        <source>Erase this dossier for ever</source>
        <translation>永久删除这份档案</translation>
    </message>
    <message>
        <source>Everything that was written about the child goes: here at once, at its village and at every other place that has it with the next file from here. Only that something was erased, when and by whom stays.</source>
        <translation>关于这名儿童写下的一切都会删除：本机马上删；村里和其他有这份档案的地方，在收到这里的下一份数据时删。只留下何时、由谁删除过的记录。</translation>
    </message>
    <message>
        <source>Nobody can bring it back, and no backup of this program does.</source>
        <translation>谁也恢复不了，本程序的备份也恢复不了。</translation>
    </message>
    <message>
        <source>Do it only where the law demands it. A child that moved away or came of age is not erased: its dossier is closed.</source>
        <translation>只有依法应当删除的才能这样做。儿童迁走或年满18周岁的，不删除，把档案结案。</translation>
    </message>
    <message>
        <source>Paper and old files on sticks are not erased by it: look for them and destroy them, too.</source>
        <translation>纸质材料和 U 盘上的旧文件不会自动删除：请找出来一并销毁。</translation>
    </message>
    <message>
        <source>Back to the dossier</source>
        <translation>返回档案</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) of this child would be erased.</source>
        <translation>
            <numerusform>将删除这名儿童的 %n 条记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is being erased, and the archive is written anew without it.</source>
        <translation>正在删除，并重新写入不含它的档案库。</translation>
    </message>
    <message>
        <source>Erased. Traces of it may still lie on this disk; they are removed when the program is opened the next time: %1</source>
        <translation>已删除。这块硬盘上可能还有残留，下次打开程序时清除：%1</translation>
    </message>
    <message>
        <source>Erased. These backups are not plugged in and hold it still. Destroy them: %1</source>
        <translation>已删除。下列备份没有插在电脑上，里面还有已删除的内容，请销毁：%1</translation>
    </message>
    <message>
        <source>Erased for ever. Write a file for each village that has the dossier: it erases it there.</source>
        <translation>已永久删除。请给每个有这份档案的村写一次数据，那里的也会删掉。</translation>
    </message>
    <message>
        <source>Erased. Backups that held it were removed, and no new one was made in these folders: %1. Write a file for each village that has the dossier: it erases it there.</source>
        <translation>已彻底删除。含有它的备份也已删除，这些文件夹里没有做新的备份：%1。请给每个有这份档案的村写一个文件，由它在那里删除。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 %2 条</translation>
    </message>
    <message>
        <source>Not erased with it are records that have the same id number, or name and day of birth (%1). Look at them afterwards; those that are about this child are erased by their own id (command: erase).</source>
        <translation>另有身份证号相同、或姓名和出生日期相同的记录不会一起清除（%1）。请事后逐条查看；确是该儿童的，用命令 erase 按编号清除。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ExcelExport</name>
    <message>
        <source>Write as an Excel file</source>
        <translation>导出为Excel文件</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>Written: %1. Keep it from those whom it does not concern.</source>
        <translation>已导出：%1。内部资料，注意保密。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ExchangePage</name>
    <message>
        <source>USB exchange</source>
        <translation>U 盘交换</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>对方：%1</translation>
    </message>
    <message>
        <source>This PC does not belong to %1 yet.</source>
        <translation>这台电脑还没有在%1登记。</translation>
    </message>
    <message>
        <source>This PC belongs to %1 now.</source>
        <translation>这台电脑现在属于%1。</translation>
    </message>
    <message>
        <source>What villages hand over is taken in at &quot;Villages&quot;.</source>
        <translation>村里的数据在「各村」导入。</translation>
    </message>
    <message>
        <source>To the villages</source>
        <translation>去「各村」</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::FieldCell</name>
    <message>
        <source>Restricted content, covered</source>
        <translation>限权内容，已遮住</translation>
    </message>
    <message>
        <source>Must be filled in.</source>
        <translation>必填。</translation>
    </message>
    <message>
        <source>Use the number of 18 signs: %1</source>
        <translation>换成18位号码：%1</translation>
    </message>
    <message>
        <source>The certificate says so: write why it may stay</source>
        <translation>证件上就是这样：写明为什么可以保留</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::FormBar</name>
    <message>
        <source>Show restricted content</source>
        <translation>显示限权内容</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undo (Ctrl+Z)</source>
        <translation>撤销 Ctrl+Z</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>要核对的地方</translation>
    </message>
    <message>
        <source>Cover restricted content</source>
        <translation>遮住限权内容</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to check: %1</source>
        <translation>
            <numerusform>有 %n 处要核对：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the names of fields</extracomment>
        <translation>、</translation>
    </message>
    <message>
        <source> and more</source>
        <translation>等</translation>
    </message>
    <message>
        <source>The draft was kept by itself at %1</source>
        <translation>草稿已在 %1 自动存好</translation>
    </message>
    <message>
        <source>Your draft is back; it is not saved yet</source>
        <translation>上次没保存的草稿已取回</translation>
    </message>
    <message>
        <source>%1 (Ctrl+S)</source>
        <translation>%1 Ctrl+S</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>需要留意</translation>
    </message>
    <message numerus="yes">
        <source> (and %n more)</source>
        <translation>
            <numerusform>（另有%n条）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::FrozenChoice</name>
    <message>
        <source>Which numbers</source>
        <translation>哪一份数字</translation>
    </message>
    <message>
        <source>Numbers of today</source>
        <translation>现在的数字</translation>
    </message>
    <message>
        <source>%1%2, frozen %3</source>
        <translation>%1%2&#x3000;%3定稿</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::FrozenNotes</name>
    <message>
        <source>Keep these texts</source>
        <translation>保存文字</translation>
    </message>
    <message>
        <source>Difficulties</source>
        <translation>困难问题</translation>
    </message>
    <message>
        <source>What is done about them</source>
        <translation>改进措施</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::HandOverPanel</name>
    <message>
        <source>Hand over</source>
        <translation>上交数据</translation>
    </message>
    <message>
        <source>Take the receipt in</source>
        <translation>收回执</translation>
    </message>
    <message>
        <source>What has arrived</source>
        <translation>上交和回执情况</translation>
    </message>
    <message>
        <source>Dossiers that are not confirmed yet</source>
        <translation>还没有确认的档案</translation>
    </message>
    <message>
        <source>Hand the data over to %1</source>
        <translation>把数据交给%1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>还没有过</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) were not handed over yet.</source>
        <translation>
            <numerusform>有 %n 处修改还没有上交。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was handed over.</source>
        <translation>全部已上交。</translation>
    </message>
    <message>
        <source>Last handed over: %1</source>
        <translation>上次上交：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) are not confirmed yet:</source>
        <translation>
            <numerusform>有 %n 份档案还没有回执：</numerusform>
        </translation>
    </message>
    <message>
        <source>Last receipt: %1</source>
        <translation>上次回执：%1</translation>
    </message>
    <message>
        <source>%1: not handed over</source>
        <translation>%1：未上交</translation>
    </message>
    <message>
        <source>%1: handed over, receipt missing</source>
        <translation>%1：已上交，未收到回执</translation>
    </message>
    <message>
        <source>The data is signed, encrypted, written and read back.</source>
        <translation>正在签名、加密、写入并读回核对。</translation>
    </message>
    <message>
        <source>Written and checked: %1</source>
        <translation>已写好并核对：%1</translation>
    </message>
    <message>
        <source>%1 writes it to the same stick; it says what has arrived.</source>
        <translation>%1把回执写在同一个 U 盘上，上面说明收到了什么。</translation>
    </message>
    <message>
        <source>Every dossier is confirmed.</source>
        <translation>每份档案都有回执。</translation>
    </message>
    <message>
        <source>Take the stick out safely and carry it there.</source>
        <translation>请安全弹出 U 盘，送到对方。</translation>
    </message>
    <message>
        <source>Not everything went into one file.</source>
        <translation>一个文件装不下全部内容。</translation>
    </message>
    <message>
        <source>Carry this file there and bring one back; then hand over again, and the rest follows.</source>
        <translation>先把这个文件带去，带回对方的文件；再交一次，余下的就跟着走。</translation>
    </message>
    <message>
        <source>There are no dossiers yet.</source>
        <translation>还没有档案。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::HelpPage</name>
    <message>
        <source>Write the request to the stick</source>
        <translation>把求助写到 U 盘</translation>
    </message>
    <message>
        <source>The station helps</source>
        <translation>请社工站帮助</translation>
    </message>
    <message>
        <source>For when the passphrase is forgotten and the recovery code is lost. Nothing that was entered is lost: the station this PC belongs to can let you in again.</source>
        <translation>口令忘了、恢复码也丢了的时候用。填过的内容都还在：这台电脑所属的社工站可以帮您重新打开。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>1. Ask the station</source>
        <translation>1. 向社工站求助</translation>
    </message>
    <message>
        <source>The passphrase chosen with the request</source>
        <translation>写求助时定下的新口令</translation>
    </message>
    <message>
        <source>Open with the station&apos;s answer</source>
        <translation>用社工站的答复打开</translation>
    </message>
    <message>
        <source>2. Take the station&apos;s answer</source>
        <translation>2. 取回社工站的答复</translation>
    </message>
    <message>
        <source>Plug the stick in, or choose a folder.</source>
        <translation>请插上 U 盘，或者选择一个文件夹。</translation>
    </message>
    <message>
        <source>This takes about two seconds.</source>
        <translation>大约需要两秒钟。</translation>
    </message>
    <message>
        <source>unlock-request</source>
        <translation>解锁求助</translation>
    </message>
    <message>
        <source>The request is on the stick: %1</source>
        <translation>求助已写到 U 盘：%1</translation>
    </message>
    <message>
        <source>Carry it to the station yourself, or call: the station helps only whom it knows. Read this number out there:</source>
        <translation>请亲自带到社工站，或者打电话：社工站只帮助认识的人。请把下面的号码念给社工站：</translation>
    </message>
    <message>
        <source>Number of the request: %1</source>
        <translation>求助的号码：%1</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>Choose the station&apos;s answer</source>
        <translation>选择社工站的答复</translation>
    </message>
    <message>
        <source>Files of help to unlock (*.tdh)</source>
        <translation>解锁求助文件 (*.tdh)</translation>
    </message>
    <message>
        <source>Unlocking takes about a second.</source>
        <translation>解锁大约需要一秒钟。</translation>
    </message>
    <message>
        <source>This is not the passphrase that was chosen with the request.</source>
        <translation>这不是写求助时定下的新口令。</translation>
    </message>
    <message>
        <source>Write another request; the one before is void then</source>
        <translation>重新写一份求助（前一份随之作废）</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::HelpPanel</name>
    <message>
        <source>Read a request for help</source>
        <translation>读取求助文件</translation>
    </message>
    <message>
        <source>I know the person, the digits are the same: help</source>
        <translation>我认识这个人，号码一致：帮助解锁</translation>
    </message>
    <message>
        <source>Help a village to unlock</source>
        <translation>帮村里解锁</translation>
    </message>
    <message>
        <source>For a village that forgot its passphrase and lost its code.</source>
        <translation>村里忘了口令、丢了恢复码时用。</translation>
    </message>
    <message>
        <source>Choose the request</source>
        <translation>选择求助文件</translation>
    </message>
    <message>
        <source>Files of help to unlock (*.tdh)</source>
        <translation>解锁求助文件 (*.tdh)</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从未</translation>
    </message>
    <message>
        <source>%1 (%2) asks for help, request of %3; its last data came: %4. Let the person read these digits out:</source>
        <translation>%1（%2）请求帮助，求助写于%3；上次交来数据：%4。请对方念出下面的号码核对：</translation>
    </message>
    <message>
        <source>Number of the request: %1</source>
        <translation>求助的号码：%1</translation>
    </message>
    <message>
        <source>Help only somebody you know, in person or by a number you know.</source>
        <translation>只帮助您认识的人：当面，或者拨打您知道的号码。</translation>
    </message>
    <message>
        <source>A stolen PC asks the same way. If you doubt it, bar the PC instead.</source>
        <translation>偷来的电脑也会这样求助。有怀疑就不要帮，改为停用那台电脑。</translation>
    </message>
    <message>
        <source>unlock-answer</source>
        <translation>解锁答复</translation>
    </message>
    <message>
        <source>The answer is on the stick: %1</source>
        <translation>答复已写到 U 盘：%1</translation>
    </message>
    <message>
        <source>It opens only the PC that asked, with the passphrase chosen there.</source>
        <translation>它只能打开求助的那台电脑，还要输入那边定下的新口令。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::HistoryPanel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>(restricted)</source>
        <translation>（限权内容）</translation>
    </message>
    <message>
        <source>(another record)</source>
        <translation>（另一条记录）</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>原来：%1</translation>
    </message>
    <message>
        <source>A field that a newer program knows</source>
        <translation>新版程序才有的项目</translation>
    </message>
    <message>
        <source>%1 (time doubtful)</source>
        <translation>%1（时间可疑）</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ImportPanel</name>
    <message>
        <source>Choose the file on the stick</source>
        <translation>选择 U 盘上的文件</translation>
    </message>
    <message>
        <source>Take this data in</source>
        <translation>导入这些数据</translation>
    </message>
    <message>
        <source>Choose the data to take in</source>
        <translation>选择要导入的数据</translation>
    </message>
    <message>
        <source>Data of Tongdang (*.tdb)</source>
        <translation>童档数据 (*.tdb)</translation>
    </message>
    <message>
        <source>Signature and contents are checked.</source>
        <translation>正在查验签名和内容。</translation>
    </message>
    <message>
        <source>The data is merged.</source>
        <translation>正在合并数据。</translation>
    </message>
    <message>
        <source>Keep this file until the missing one comes</source>
        <translation>暂存这个文件，等前面的文件到齐</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>来自%1</translation>
    </message>
    <message>
        <source>This file was taken in before. Nothing is to be done.</source>
        <translation>这个文件以前导入过，不用再办。</translation>
    </message>
    <message>
        <source>This file is set aside and nothing of it is taken in: %1</source>
        <translation>这个文件已搁置，什么都没有导入：%1</translation>
    </message>
    <message>
        <source>Data before this file is missing (%1). Ask the sender to hand it over again; this file is kept until then.</source>
        <translation>这个文件之前的数据还缺（%1）。请对方再交一次；这个文件先留着。</translation>
    </message>
    <message>
        <source>Taken in.</source>
        <translation>已导入。</translation>
    </message>
    <message>
        <source>New children: %1, new records: %2, changed records: %3</source>
        <translation>新增儿童 %1 名，新增记录 %2 条，修改记录 %3 条</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed differently at two places and wait for a decision.</source>
        <translation>
            <numerusform>有 %n 处两边修改不一致，请选定以哪个为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>These children may have two dossiers:</source>
        <translation>这些孩子可能建了两份档案：</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有作任何改动。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) that were kept because this one was missing are taken in with it.</source>
        <translation>
            <numerusform>此前因缺少本文件而暂存的%n个文件，已一并接收。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this file here, set aside</source>
        <translation>把此文件留在这里，先搁置</translation>
    </message>
    <message>
        <source>Data before this file is missing (%1), and something stands in it that was erased by law, so that it is not kept. Ask the sender to write a new file.</source>
        <translation>缺少这份数据之前的内容（%1），而这一份里有已依法删除的内容，所以没有留存。请对方重新写一份。</translation>
    </message>
    <message>
        <source>Nothing of it is left on this PC.</source>
        <translation>这台电脑上已没有任何残留。</translation>
    </message>
    <message>
        <source>Traces of it may still lie on this disk; they are removed when the program is opened the next time: %1</source>
        <translation>这块硬盘上可能还有残留，下次打开程序时清除：%1</translation>
    </message>
    <message numerus="yes">
        <source>The station erases %n dossier(s) for ever, as the law demands it.</source>
        <translation>
            <numerusform>站里依法永久删除 %n 份档案。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station erased %n dossier(s) for ever, as the law demands it.</source>
        <translation>
            <numerusform>站里已依法永久删除 %n 份档案。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station erases %n single record(s) for ever, as the law demands it.</source>
        <translation>
            <numerusform>站里依法永久删除 %n 条单独的记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The station erased %n single record(s) for ever, as the law demands it.</source>
        <translation>
            <numerusform>站里已依法永久删除 %n 条单独的记录。</numerusform>
        </translation>
    </message>
    <message>
        <source>These backups are not plugged in and hold it still. Destroy them: %1</source>
        <translation>下列备份没有插在电脑上，里面还有已删除的内容，请销毁：%1</translation>
    </message>
    <message>
        <source>This file is kept here, set aside.</source>
        <translation>文件已留在本机，先搁置。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed differently at two places. The station chooses which one holds.</source>
        <translation>
            <numerusform>有 %n 处两边修改不一致，由社工站选定以哪个为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>The station sent new rules or forms.</source>
        <translation>社工站发来了新的规则或表格。</translation>
    </message>
    <message>
        <source>They are in use once the program was locked and opened again.</source>
        <translation>锁定后再打开就启用。</translation>
    </message>
    <message>
        <source>The files that wait could not be looked at:</source>
        <translation>等待中的文件没能查看：</translation>
    </message>
    <message>
        <source> Backups that held it were removed. No new one was made in these folders: %1</source>
        <translation>含有它的备份已删除，这些文件夹里没有做新的备份：%1</translation>
    </message>
    <message>
        <source>Next: write the receipt to the stick, to be taken back to %1.</source>
        <translation>接着：把回执写到 U 盘，带回%1。</translation>
    </message>
    <message>
        <source>%1 wrote it and nobody altered it. This is what the file brings:</source>
        <translation>确实是%1写的，没有被改过。里面有：</translation>
    </message>
    <message>
        <source>Go and choose</source>
        <translation>去选定</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ImportsPanel</name>
    <message>
        <source>Taken in before</source>
        <translation>收入过的数据</translation>
    </message>
    <message>
        <source>Files that were taken in</source>
        <translation>收入过的文件</translation>
    </message>
    <message>
        <source>It brought nothing new.</source>
        <translation>没有带来新的内容。</translation>
    </message>
    <message>
        <source>Dossiers that were joined with another one there: %1</source>
        <translation>对方并入另一份档案的档案：%1</translation>
    </message>
    <message>
        <source>That is taken back in the dossier that is kept.</source>
        <translation>要撤回，请到保留的那份档案里操作。</translation>
    </message>
    <message>
        <source>The village filled in what is not its to fill in: %1</source>
        <translation>村里填了不该由村里填写的栏目：%1</translation>
    </message>
    <message>
        <source>It was taken in. Look whether it is right.</source>
        <translation>已照样收入，请核对是否正确。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>child, field</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. &quot;%2&quot; was later and is still shown.</source>
        <translation>%1。“%2”填得较晚，仍然显示它。</translation>
    </message>
    <message>
        <source>%1. Both values came; &quot;%2&quot; is the later one.</source>
        <translation>%1。两种内容一起带来，“%2”填得较晚。</translation>
    </message>
    <message>
        <source>%1. It was decided elsewhere: &quot;%2&quot;.</source>
        <translation>%1。已在别处决定：“%2”。</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 条</translation>
    </message>
    <message>
        <source>Bring back what stood here (%1)</source>
        <translation>恢复为原来的内容（%1）</translation>
    </message>
    <message>
        <source>%1. &quot;%2&quot; came later and took the place of &quot;%3&quot;.</source>
        <translation>%1。“%2”填得较晚，代替了原来的“%3”。</translation>
    </message>
    <message>
        <source>%1 Somebody has decided since.</source>
        <translation>%1后来已有人决定。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Looked at %1 of %2 changes...</source>
        <translation>已查看 %1 条，共 %2 条修改…</translation>
    </message>
    <message>
        <source>%1 %2: %3, file no. %4, new changes: %5</source>
        <comment>day, time, place, number, how many</comment>
        <translation>%1 %2&#x3000;%3&#x3000;第%4个文件，改动 %5 处</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>改动 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of record, how many</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::JoinedStrip</name>
    <message>
        <source>Another dossier was joined with this one: %1</source>
        <translation>这份档案合并了另一份档案：%1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <comment>who, day, why</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>撤回合并</translation>
    </message>
    <message>
        <source>Take the joining with %1 back</source>
        <translation>撤回与 %1 的合并</translation>
    </message>
    <message>
        <source>Why they are two children</source>
        <translation>为什么不是同一人</translation>
    </message>
    <message>
        <source>Make two dossiers of it again</source>
        <translation>恢复成两份档案</translation>
    </message>
    <message>
        <source>Write in a few words why they are two children.</source>
        <translation>请写几个字，说明为什么不是同一人。</translation>
    </message>
    <message>
        <source>They are two dossiers again, each with its own records.</source>
        <translation>已恢复成两份档案，各自的记录都在。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::KeyHoldersPanel</name>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>One more person of the staff</source>
        <translation>名册里的工作人员</translation>
    </message>
    <message>
        <source>Who opens the dossiers</source>
        <translation>谁能打开档案</translation>
    </message>
    <message>
        <source>Each person has a passphrase of their own and is known by it in everything that is written. Do not lend yours.</source>
        <translation>每个人用自己的口令，程序凭口令知道每一笔是谁写的。请不要把您的口令借给别人。</translation>
    </message>
    <message>
        <source>Let this person open the dossiers</source>
        <translation>允许此人打开档案</translation>
    </message>
    <message>
        <source>Back to the settings</source>
        <translation>返回设置</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 (you), since %2</source>
        <translation>%1（您），自%2起</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1，自%2起</translation>
    </message>
    <message>
        <source>The recovery code in the envelope, since %1</source>
        <translation>信封里的恢复码，自%1起</translation>
    </message>
    <message>
        <source>The station, if passphrase and code are lost, since %1</source>
        <translation>社工站（口令和恢复码都丢失时），自%1起</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>取消：%1</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>请先输入您的口令。</translation>
    </message>
    <message>
        <source>Shall the station not be able to help any more?</source>
        <translation>以后不让社工站帮助了吗？</translation>
    </message>
    <message>
        <source>Shall %1 not open the dossiers any more?</source>
        <translation>以后不让%1打开档案了吗？</translation>
    </message>
    <message>
        <source>If passphrase and recovery code are lost, nobody can open these dossiers.</source>
        <translation>如果口令和恢复码都丢了，就没有人能打开这些档案。</translation>
    </message>
    <message>
        <source>What was entered stays. For somebody who may have kept a copy of the dossiers, make new keys as well.</source>
        <translation>填过的内容都还在。如果此人可能留有档案的拷贝，还要更换全部密钥。</translation>
    </message>
    <message>
        <source>Yes, take away</source>
        <translation>确定取消</translation>
    </message>
    <message>
        <source>This takes about two seconds.</source>
        <translation>大约需要两秒钟。</translation>
    </message>
    <message>
        <source>Let the station help again if passphrase and code are lost</source>
        <translation>重新允许社工站在口令和恢复码都丢失时帮助</translation>
    </message>
    <message>
        <source>Say who it is.</source>
        <translation>请先说明是谁。</translation>
    </message>
    <message>
        <source>The post of this person</source>
        <translation>这个人的岗位</translation>
    </message>
    <message>
        <source>Name of this person</source>
        <translation>名册里没有的，写姓名</translation>
    </message>
    <message>
        <source>Passphrase of this person, typed by them</source>
        <translation>这个人的口令（请本人输入）</translation>
    </message>
    <message>
        <source>Let one more person open them</source>
        <translation>再让一个人打开</translation>
    </message>
    <message>
        <source>No longer let the station help</source>
        <translation>不再让社工站帮忙</translation>
    </message>
    <message>
        <source>Yes, without its help</source>
        <translation>不再让社工站帮忙</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::LevelCard</name>
    <message>
        <source>No level is in force yet.</source>
        <translation>还没有定级。</translation>
    </message>
    <message>
        <source>In force since %1</source>
        <translation>%1起执行</translation>
    </message>
    <message>
        <source>A report is open: that alone makes it level 1.</source>
        <translation>有未结束的强制报告，按一级办。</translation>
    </message>
    <message>
        <source>Confirmed by %1 on %2</source>
        <translation>%1于%2确认</translation>
    </message>
    <message>
        <source>the station</source>
        <translation>社工站</translation>
    </message>
    <message>
        <source>Not confirmed yet; level 1 holds at once.</source>
        <translation>还没有确认；一级提出当时就执行。</translation>
    </message>
    <message>
        <source>Proposed: %1</source>
        <translation>已提出：%1</translation>
    </message>
    <message>
        <source>On %1; waits for the station.</source>
        <translation>%1提出，等社工站确认。</translation>
    </message>
    <message>
        <source>On %1 by %2; waits for the station.</source>
        <translation>%2于%1提出，等社工站确认。</translation>
    </message>
    <message>
        <source>Decide about the level</source>
        <translation>确认等级</translation>
    </message>
    <message>
        <source>The rules propose: %1</source>
        <translation>按规则建议：%1</translation>
    </message>
    <message>
        <source>On trial, default</source>
        <translation>试行默认</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>关爱等级</translation>
    </message>
    <message>
        <source>Propose a level</source>
        <translation>提出等级</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::LevelsPanel</name>
    <message>
        <source>Levels to decide about</source>
        <translation>等级：待确认、待评</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现为%1</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有定级</translation>
    </message>
    <message>
        <source>%1: %2 proposed, %3</source>
        <translation>%1：提出%2，%3</translation>
    </message>
    <message>
        <source>Proposed on %1; the rules say %2</source>
        <translation>%1提出；按规则建议%2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Decide about the level of %1</source>
        <translation>确认%1的等级</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>Assess the level of %1</source>
        <translation>评定%1的等级</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NationalModel</name>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Village and group</source>
        <translation>村和小组</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>小组</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NationalPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Write the lists as an Excel file</source>
        <translation>导出录入清单</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>已办</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>打印对照单</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>National system</source>
        <translation>国系统录入</translation>
    </message>
    <message>
        <source>What is still to be typed into the national child welfare system.</source>
        <translation>全国儿童福利信息系统里还要录入、更新和注销的。</translation>
    </message>
    <message>
        <source>Lists</source>
        <translation>清单</translation>
    </message>
    <message>
        <source>Children of this list</source>
        <translation>这个清单里的儿童</translation>
    </message>
    <message>
        <source>What to type</source>
        <translation>要录的内容</translation>
    </message>
    <message>
        <source>The lists are made.</source>
        <translation>正在整理清单。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Nobody stands in this list.</source>
        <translation>这个清单里没有人。</translation>
    </message>
    <message>
        <source>Last entered on %1</source>
        <translation>上次录入 %1</translation>
    </message>
    <message>
        <source>Never entered</source>
        <translation>还没有录过</translation>
    </message>
    <message>
        <source>Number there: %1</source>
        <translation>国系统编号 %1</translation>
    </message>
    <message>
        <source>It is entered</source>
        <translation>已录入</translation>
    </message>
    <message>
        <source>It is updated</source>
        <translation>已更新</translation>
    </message>
    <message>
        <source>It is taken out</source>
        <translation>已注销</translation>
    </message>
    <message>
        <source>Noted, with today&apos;s date and what was typed.</source>
        <translation>已登记：今天的日期和录入的内容。</translation>
    </message>
    <message>
        <source>national-system-%1.xlsx</source>
        <translation>国系统录入清单-%1.xlsx</translation>
    </message>
    <message>
        <source>Excel files (*.xlsx)</source>
        <translation>Excel文件 (*.xlsx)</translation>
    </message>
    <message>
        <source>The lists are written: %1</source>
        <translation>清单已导出：%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NeedServices</name>
    <message>
        <source>Helper: %1</source>
        <translation>帮扶人：%1</translation>
    </message>
    <message>
        <source>Benefit: %1</source>
        <translation>保障：%1</translation>
    </message>
    <message>
        <source>Activity: %1</source>
        <translation>活动：%1</translation>
    </message>
    <message>
        <source>Unit: %1</source>
        <translation>单位：%1</translation>
    </message>
    <message>
        <source>What may answer this need</source>
        <translation>可以对接的服务和帮扶</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NewArchiveForm</name>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Township</source>
        <translation>乡镇（街道）</translation>
    </message>
    <message>
        <source>County</source>
        <translation>县</translation>
    </message>
    <message>
        <source>Where this PC stands</source>
        <translation>这台电脑在哪一级用</translation>
    </message>
    <message>
        <source>Code of the place (12 digits)</source>
        <translation>区划代码（12 位数字）</translation>
    </message>
    <message>
        <source>Name of the place</source>
        <translation>村（社区）或单位名称</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>In this post since</source>
        <translation>从哪天起任现职</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The passphrase once more</source>
        <translation>再输一遍口令</translation>
    </message>
    <message>
        <source>Set up the dossiers on this PC</source>
        <translation>在这台电脑上建立档案库</translation>
    </message>
    <message>
        <source>Set up this PC</source>
        <translation>第一次使用</translation>
    </message>
    <message>
        <source>The dossiers are kept on this PC in one encrypted file. Nothing goes into the network.</source>
        <translation>档案加密保存在这台电脑上，不会传到网上。</translation>
    </message>
    <message>
        <source>Visits before this day are kept but do not count as yours. Empty: today.</source>
        <translation>这一天以前的走访会保留，但不算您做的。不填就是今天。</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定已打开。</translation>
    </message>
    <message>
        <source>The code has 12 digits.</source>
        <translation>区划代码是 12 位数字。</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>这一项必须填写。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两遍口令不一样。</translation>
    </message>
    <message>
        <source>Setting up. This takes some seconds.</source>
        <translation>正在建立，需要几秒钟。</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NewCodePanel</name>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>Make this the recovery code</source>
        <translation>启用这个恢复码</translation>
    </message>
    <message>
        <source>A new recovery code</source>
        <translation>新恢复码</translation>
    </message>
    <message>
        <source>Have paper and an envelope at hand. The new code is shown once. When it is on paper, the old code opens nothing any more; until then the old one counts.</source>
        <translation>请备好纸和信封。新恢复码只显示一次。抄到纸上并核对后，旧恢复码作废；在此之前旧的仍有效。</translation>
    </message>
    <message>
        <source>Show the new recovery code</source>
        <translation>显示新恢复码</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>请先输入您的口令。</translation>
    </message>
    <message>
        <source>This takes about a second.</source>
        <translation>需要大约一秒。</translation>
    </message>
    <message>
        <source>Seal the dossiers under new keys</source>
        <translation>用新密钥封存档案</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>更换全部密钥</translation>
    </message>
    <message>
        <source>For when somebody knows a passphrase or the recovery code who shall not open the dossiers any more, or when a PC or a stick with them was lost. All dossiers are sealed anew: nothing that opened them before does. You keep your passphrase.</source>
        <translation>用于：口令或恢复码被不该知道的人知道了，或者存有档案的电脑、U 盘丢失了。全部档案重新封存，以前能打开它的口令和恢复码一律失效。您的口令不变。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::NoticePage</name>
    <message>
        <source>I have read this: open the dossiers</source>
        <translation>我看过了，打开档案</translation>
    </message>
    <message>
        <source>Before you go on</source>
        <translation>继续之前请看</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::OpenRecord</name>
    <message>
        <source>Back to the list</source>
        <translation>返回列表</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Withdraw this record</source>
        <translation>作废这条记录</translation>
    </message>
    <message>
        <source>Why it is wrong; it stays readable in the changes</source>
        <translation>写明作废原因，修改记录中仍可查看</translation>
    </message>
    <message>
        <source>Reason for withdrawing</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有改动，不用保存。</translation>
    </message>
    <message>
        <source>Save the dossier</source>
        <translation>保存档案</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>保存%1</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>返回表单</translation>
    </message>
    <message>
        <source>Write why the record is wrong first.</source>
        <translation>请先写明作废原因。</translation>
    </message>
    <message>
        <source>The record was withdrawn.</source>
        <translation>这条记录已作废。</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>已保存。</translation>
    </message>
    <message numerus="yes">
        <source>Saved. %n thing(s) are left to check.</source>
        <translation>
            <numerusform>已保存，还有 %n 处要核对。</numerusform>
        </translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The village hears with the next stick that this child is at level 1 and to be visited within a day. What is written here does not go there: call the director.</source>
        <translation>下一次 U 盘带到后，村里就知道这名儿童是一级，要在24小时内走访。这里写的内容不会带到村里，请马上打电话告诉儿童主任去走访。</translation>
    </message>
    <message>
        <source>Save the note</source>
        <translation>保存说明</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::OpenSheets</name>
    <message>
        <source>Sheet %1</source>
        <translation>单号 %1</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter opens</source>
        <translation>↑↓ 选择，回车打开</translation>
    </message>
    <message>
        <source>Printed, not typed in yet</source>
        <translation>已打印未录入的走访表</translation>
    </message>
    <message>
        <source>Printed on %1</source>
        <translation>%1打印</translation>
    </message>
    <message>
        <source>Due on %1</source>
        <translation>%1前走访</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n printed sheet(s) are not typed in yet</source>
        <translation>
            <numerusform>还有 %n 张走访表没有录入</numerusform>
        </translation>
    </message>
    <message>
        <source>Printed sheets</source>
        <translation>已打印的走访表</translation>
    </message>
    <message>
        <source>No printed sheet waits. A visit without a sheet: choose the child, then press F2.</source>
        <translation>没有等着录入的走访表。没有纸表的走访：选中孩子，再按 F2。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PassphraseForm</name>
    <message>
        <source>Back to the settings</source>
        <translation>返回设置</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PassphrasePair</name>
    <message>
        <source>New passphrase</source>
        <translation>新口令</translation>
    </message>
    <message>
        <source>The new passphrase once more</source>
        <translation>再输一次新口令</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>大写锁定开着。</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一样。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PersonChoice</name>
    <message>
        <source>Whose passphrase was forgotten</source>
        <translation>忘了谁的口令</translation>
    </message>
    <message>
        <source>Several people open these dossiers. Choose whose passphrase is to be set anew.</source>
        <translation>这份档案有几个人设了口令。请选择要重设谁的口令。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PrintChoice</name>
    <message>
        <source>This week&apos;s visit papers</source>
        <translation>打印本周走访表</translation>
    </message>
    <message>
        <source>The route list, then a visit sheet for everybody due until Sunday, in walking order.</source>
        <translation>路线单在前，再按走访次序打印到星期日为止该走访的每个孩子的走访表。</translation>
    </message>
    <message>
        <source>Route list only</source>
        <translation>只要路线单</translation>
    </message>
    <message>
        <source>Whole roster</source>
        <translation>全部花名册</translation>
    </message>
    <message>
        <source>Blank visit sheets</source>
        <translation>空白走访表</translation>
    </message>
    <message>
        <source>How many blank sheets</source>
        <translation>空白表几张</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Other lists and blank forms</source>
        <translation>其他名册和空白表</translation>
    </message>
    <message>
        <source>Papers of one child</source>
        <translation>一个孩子的表</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Show this paper</source>
        <translation>显示这张表</translation>
    </message>
    <message>
        <source>%1 (blank)</source>
        <translation>%1（空白）</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PrintPage</name>
    <message>
        <source>Choose at the left what to print. It is shown here first.</source>
        <translation>先在左边选要打印什么，这里会先给您看。</translation>
    </message>
    <message>
        <source>Page before</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Print these pages</source>
        <translation>打印这些页</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>存为 PDF</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>The pages as they will be printed</source>
        <translation>打印出来的样子</translation>
    </message>
    <message>
        <source>The pages are being laid out ...</source>
        <translation>正在排版……</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>The pages went to the printer.</source>
        <translation>已送到打印机。</translation>
    </message>
    <message>
        <source>visit papers %1.pdf</source>
        <translation>走访表 %1.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>No printer is set up on this PC. Save the pages as PDF and print that file where there is a printer.</source>
        <translation>这台电脑没有装打印机。请存为 PDF，再拿到有打印机的地方打印。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PurposeChoice</name>
    <message>
        <source>What for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Stands in the list of who looked at what. You may leave it open.</source>
        <translation>会记入“谁看过什么”，可不选。</translation>
    </message>
    <message>
        <source>What for: not said</source>
        <translation>用途：未填（可不填）</translation>
    </message>
    <message>
        <source>What for: %1</source>
        <translation>用途：%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::PutAsidePanel</name>
    <message>
        <source>File %1 from %2, came in on %3</source>
        <translation>%2的第%1号数据包，%3收到</translation>
    </message>
    <message>
        <source>A file is kept: an earlier one of the same PC is missing. Ask for it; then this one is taken in by itself.</source>
        <translation>有一个文件留着未接收：缺少同一台电脑更早的文件。请向对方要来，之后它会自动接收。</translation>
    </message>
    <message>
        <source>It is genuine: take it over</source>
        <translation>内容属实，接收</translation>
    </message>
    <message>
        <source>Files that are kept here</source>
        <translation>搁置的文件</translation>
    </message>
    <message>
        <source>It was written before the PC was lost: take it over</source>
        <translation>是电脑丢失以前写的，接收</translation>
    </message>
    <message>
        <source>A file is kept: it needs a newer version of the program. Once that is installed, it is taken in by itself.</source>
        <translation>有一个文件留着未接收：它要用新版本程序。装了新版本会自动接收。</translation>
    </message>
    <message>
        <source>Throw the file away</source>
        <translation>扔掉这份文件</translation>
    </message>
    <message>
        <source>Throw away: %1</source>
        <translation>扔掉：%1</translation>
    </message>
    <message>
        <source>It goes for good: that PC is barred and cannot write it again. What only this file holds is lost. What was taken in before stays as it is.</source>
        <translation>扔掉就找不回来了：那台电脑已被停用，不能再写一份。只在这份文件里的内容会丢失。以前收进来的不变。</translation>
    </message>
    <message>
        <source>It goes from this PC for good, with everything in it that is nowhere else here. What was taken in before stays as it is. Who sent it still has it all: handed over once more, it comes again.</source>
        <translation>这份文件和只在它里面的内容，会从本机彻底去掉。以前收进来的不变。写文件的一方那里都还在：请他再写一次，就又收得到。</translation>
    </message>
    <message>
        <source>Throw this file away?</source>
        <translation>要扔掉这份文件吗？</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>先留着</translation>
    </message>
    <message>
        <source>Yes, throw it away</source>
        <translation>确定扔掉</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ReceivedCard</name>
    <message>
        <source>Received so far</source>
        <translation>已得到的服务和帮助</translation>
    </message>
    <message>
        <source>Safety lessons: %1</source>
        <translation>安全教育：%1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1，由%2提供</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>看全部（%1）</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ReceivingKeyPanel</name>
    <message>
        <source>Your passphrase</source>
        <translation>您的口令</translation>
    </message>
    <message>
        <source>A new receiving key</source>
        <translation>更换接收密钥</translation>
    </message>
    <message>
        <source>What others carry here on a stick is sealed for the receiving key of this PC. A new one once a year is good, and at once when somebody may have got at the key. The others hear of it with the next stick for each of them.</source>
        <translation>别人用 U 盘带来的文件，是封给本电脑的接收密钥的。最好每年换一次；怀疑密钥被人拿到，就马上换。对方随下一次给他们的 U 盘得知。</translation>
    </message>
    <message>
        <source>Sticks that were written before open still. Passphrase, recovery code and dossiers stay as they are.</source>
        <translation>以前写好的 U 盘照样能打开。口令、恢复码和档案都不变。</translation>
    </message>
    <message>
        <source>Make a new receiving key</source>
        <translation>更换接收密钥</translation>
    </message>
    <message>
        <source>Type your passphrase first.</source>
        <translation>请先输入您的口令。</translation>
    </message>
    <message>
        <source>This takes about two seconds.</source>
        <translation>大约需要两秒钟。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecordEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Fill in &quot;%1&quot; first: without it nothing can be saved.</source>
        <translation>请先填“%1”，没有它不能保存。</translation>
    </message>
    <message>
        <source>Counts as a visit:</source>
        <translation>可计为走访的原因：</translation>
    </message>
    <message>
        <source>About: %1</source>
        <translation>关于：%1</translation>
    </message>
    <message>
        <source>The data check holds this for a mistake. If it is right, write why: it is then no longer named as one.</source>
        <translation>数据检查认为这里可能有错。如果没有错，写明为什么，以后就不再提示。</translation>
    </message>
    <message>
        <source>for example: it stands like this in the household register, checked on 5 May</source>
        <translation>例如：户口簿上就是这样写的，5月5日已核对</translation>
    </message>
    <message>
        <source>Not saved. Put right what is marked red: %1</source>
        <translation>没有保存，请改正标红的：%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecordList</name>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>这里还没有记录。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>新建记录</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter opens</source>
        <translation>↑↓ 选择，回车打开</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新建%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecordListModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至%1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecoverPage</name>
    <message>
        <source>Recovery code</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>Set the passphrase and unlock the dossiers</source>
        <translation>设新口令并打开档案</translation>
    </message>
    <message>
        <source>The passphrase was forgotten</source>
        <translation>忘了口令</translation>
    </message>
    <message>
        <source>The recovery code lies in an envelope at the station: 8 groups of 5 signs. It opens the dossiers and sets a new passphrase; nothing that was entered is lost.</source>
        <translation>恢复码装在社工站的信封里：8 组，每组 5 位。用它可以打开档案并设新口令；已录入的内容不会丢。</translation>
    </message>
    <message>
        <source>Back to the passphrase</source>
        <translation>返回输口令</translation>
    </message>
    <message>
        <source>Unlocking takes about a second.</source>
        <translation>打开需要大约一秒。</translation>
    </message>
    <message>
        <source>The recovery code is lost, too</source>
        <translation>恢复码也丢了</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RecoveryPanel</name>
    <message>
        <source>Write the recovery code down</source>
        <translation>请抄下恢复码</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, only this code opens the dossiers. It is shown this once. Write it on paper, put it into an envelope and keep it at the station, not beside this PC.</source>
        <translation>忘了口令，用这个恢复码能打开档案；恢复码也丢了，请社工站帮忙。它只显示这一次。请抄在纸上，装进信封交社工站保管，不要放在电脑旁边。</translation>
    </message>
    <message>
        <source>I have written it down</source>
        <translation>我已经抄好了</translation>
    </message>
    <message>
        <source>Now type two groups back from the paper.</source>
        <translation>请照着纸上抄的，输入下面两组。</translation>
    </message>
    <message>
        <source>Look at the code again</source>
        <translation>再看一遍恢复码</translation>
    </message>
    <message>
        <source>Begin work</source>
        <translation>开始使用</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>第 %1 组</translation>
    </message>
    <message>
        <source>Group %1: %2</source>
        <translation>第 %1 组：%2</translation>
    </message>
    <message>
        <source>This is not group %1. Look at the paper.</source>
        <translation>第 %1 组对不上，请看看纸上抄得对不对。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RegisterChoiceModel</name>
    <message>
        <source>nothing yet</source>
        <translation>还没有</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RegisterModel</name>
    <message>
        <source>%1 to %2</source>
        <translation>%1至%2</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>到%1为止</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1起</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RegistersPage</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>名册台账</translation>
    </message>
    <message>
        <source>What belongs to no single child: people, places, meetings, lists.</source>
        <translation>不属于某一个孩子的：人员、场所、会议、名单。</translation>
    </message>
    <message>
        <source>Words that stand in the row</source>
        <translation>输入字词，只看有这些字词的行</translation>
    </message>
    <message>
        <source>Show only rows with</source>
        <translation>只看含有这些字词的行</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>No row has all of these words.</source>
        <translation>没有一行同时有这些字词。</translation>
    </message>
    <message>
        <source>Nothing is written here yet.</source>
        <translation>这里还没有记录。</translation>
    </message>
    <message>
        <source>National system</source>
        <translation>国系统录入</translation>
    </message>
    <message>
        <source>Compare lists</source>
        <translation>数据比对</translation>
    </message>
    <message>
        <source>Data checks</source>
        <translation>数据检查</translation>
    </message>
    <message>
        <source>List what is to be talked about</source>
        <translation>列出议题</translation>
    </message>
    <message>
        <source>Nothing is open that is not on the agenda.</source>
        <translation>没有还没列入议题的问题。</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) were put onto the agenda, without names.</source>
        <translation>
            <numerusform>已列入%n项议题，不写姓名。</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the register as an Excel file</source>
        <translation>导出台账（Excel）</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::ReportsPage</name>
    <message>
        <source>Compare with the period before</source>
        <translation>和上一期比</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>导出报表</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计报表</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>统计期</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Children behind the number</source>
        <translation>这个数字里的儿童</translation>
    </message>
    <message>
        <source>The table is counted.</source>
        <translation>正在统计…</translation>
    </message>
    <message>
        <source>All equations hold</source>
        <translation>勾稽关系全部相符</translation>
    </message>
    <message>
        <source>An equation does not hold</source>
        <translation>有勾稽关系不相符</translation>
    </message>
    <message>
        <source>Nobody stands behind this number.</source>
        <translation>这个数字里没有儿童。</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.pdf)</source>
        <translation>报表 (*.xlsx *.pdf)</translation>
    </message>
    <message>
        <source>The table is written.</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>The table is written: %1</source>
        <translation>报表已导出：%1</translation>
    </message>
    <message>
        <source>Freeze the table</source>
        <translation>定稿</translation>
    </message>
    <message>
        <source>Keeps the numbers as they are reported now, whatever is entered later.</source>
        <translation>把现在的数字定下来，以后补录不会改变。</translation>
    </message>
    <message>
        <source>Kept. They are printed below the table.</source>
        <translation>已保存，会印在表的下方。</translation>
    </message>
    <message>
        <source>Compare with the one frozen before</source>
        <translation>与上一份定稿对比</translation>
    </message>
    <message>
        <source>The table is frozen: it stays as it is now. Small numbers are hidden in it.</source>
        <translation>已定稿，以后补录不会改变。表中小数字已隐去。</translation>
    </message>
    <message>
        <source>How it was counted</source>
        <translation>统计口径和核对</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RestorePage</name>
    <message>
        <source>Choose a backup</source>
        <translation>选备份文件</translation>
    </message>
    <message>
        <source>Passphrase of that day, or the recovery code</source>
        <translation>当天的口令，或者恢复码</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>恢复这个备份</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>The backup is checked first. If there are dossiers on this PC, they are moved aside and not deleted. What was entered after the backup comes back from the station, as far as it was handed over.</source>
        <translation>先检查备份，再恢复。这台电脑上原来的档案只移到一边，不会删除。备份之后录入的，交到过社工站的都能从社工站拿回来。</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>哪个备份？</translation>
    </message>
    <message>
        <source>Backups (*.tdbk)</source>
        <translation>备份 (*.tdbk)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>No backup was found here. Plug the stick in, or choose the file.</source>
        <translation>这里没有找到备份。请插上 U 盘，或者选文件。</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>The backup is checked and restored.</source>
        <translation>正在检查并恢复。</translation>
    </message>
    <message>
        <source>The dossiers that were here before lie in %1.</source>
        <translation>原来的档案放在 %1。</translation>
    </message>
    <message>
        <source>The keys of the PC are not in a backup: enrol this PC at the station again.</source>
        <translation>备份里没有这台电脑的钥匙：请重新在社工站登记。</translation>
    </message>
    <message>
        <source>Restored and checked: %1 records.</source>
        <translation>恢复好了，也检查过了：%1 条记录。</translation>
    </message>
    <message>
        <source>Restored and checked: %1 records of the backup of %2.</source>
        <translation>恢复好了，也检查过了：%2 的备份，%1 条记录。</translation>
    </message>
    <message>
        <source>Set a new passphrase</source>
        <translation>设新口令</translation>
    </message>
    <message>
        <source>Unlock the dossiers</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>What was erased for ever since that backup is erased again.</source>
        <translation>那次备份之后彻底删除的内容已再次删除。</translation>
    </message>
    <message>
        <source>PCs that were barred since that backup stay barred: %1.</source>
        <translation>那次备份之后停用的电脑继续停用：%1 台。</translation>
    </message>
    <message>
        <source>The rules and forms that came since that backup stay in use.</source>
        <translation>那次备份之后更新的规则和表样继续使用。</translation>
    </message>
    <message>
        <source>What was erased for ever in the dossiers that were here before could not be read and may be back. Let the station erase it again. PCs that were barred there since may be let in again: a station bars them again.</source>
        <translation>原来这里的档案中彻底删除过什么，没能读出来，可能又出现了。请工作站再删除一次。那之后停用过的电脑可能又能接入：社工站请重新停用。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::RosterPanel</name>
    <message>
        <source>Choose a file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>Back to the children</source>
        <translation>返回孩子名单</translation>
    </message>
    <message>
        <source>First the file is only checked. Nothing is written before you say so.</source>
        <translation>先只检查，不写入。您点了下面的按钮才写入。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>The rows are checked.</source>
        <translation>正在检查每一行。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) can be imported.</source>
        <translation>
            <numerusform>可以导入 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sheet has %n row(s).</source>
        <translation>
            <numerusform>表里共有 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dossier(s) were made.</source>
        <translation>
            <numerusform>已建立 %n 份档案。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are wrong; nothing of them is imported.</source>
        <translation>
            <numerusform>%n 行有错，这些行一点也不导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend them in the sheet and import it again.</source>
        <translation>请在表里改好，再导入一次。</translation>
    </message>
    <message numerus="yes">
        <source>%n child(ren) have a dossier already.</source>
        <translation>
            <numerusform>%n 个孩子已有档案，不重复导入。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s) to look at.</source>
        <translation>
            <numerusform>%n 处提醒，导入后请核对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n dossier(s)</source>
        <translation>
            <numerusform>建立 %n 份档案</numerusform>
        </translation>
    </message>
    <message>
        <source>The file (Excel or CSV)</source>
        <translation>文件（Excel或CSV）</translation>
    </message>
    <message>
        <source>Roster: children with their families</source>
        <translation>花名册：儿童和家庭情况</translation>
    </message>
    <message>
        <source>Pairings: who helps which child</source>
        <translation>结对名单：谁帮扶哪名儿童</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>What stands in the file</source>
        <translation>文件内容</translation>
    </message>
    <message>
        <source>Rows of the list that need a look</source>
        <translation>名单里要看一看的行</translation>
    </message>
    <message>
        <source>Choose the list</source>
        <translation>选择名单文件</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.csv)</source>
        <translation>名单文件 (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>The rows are written.</source>
        <translation>正在写入。</translation>
    </message>
    <message>
        <source>The list is imported.</source>
        <translation>名单已导入。</translation>
    </message>
    <message numerus="yes">
        <source>%n pairing(s) were made.</source>
        <translation>
            <numerusform>已结对%n对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) are there already.</source>
        <translation>
            <numerusform>%n对已经结对。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n pairing(s)</source>
        <translation>
            <numerusform>结对%n对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::SamplePanel</name>
    <message>
        <source>Draw the sample</source>
        <translation>抽取样本</translation>
    </message>
    <message>
        <source>Keep this spot check</source>
        <translation>登记这次抽查</translation>
    </message>
    <message>
        <source>Sample of a spot check</source>
        <translation>档案抽查抽样</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Of a hundred</source>
        <translation>比例（%）</translation>
    </message>
    <message>
        <source>Dossiers that were drawn</source>
        <translation>抽到的档案</translation>
    </message>
    <message>
        <source>Seed %1, on the books on %2: %3; drawn: %4</source>
        <translation>种子 %1，%2在册 %3 份，抽取 %4 份</translation>
    </message>
    <message>
        <source>%1  %2  %3</source>
        <comment>number, name, code of the village</comment>
        <translation>%1&#x3000;%2&#x3000;%3</translation>
    </message>
    <message>
        <source>Spot check of %1</source>
        <translation>档案抽查 %1</translation>
    </message>
    <message>
        <source>The spot check is kept; its dossiers are marked.</source>
        <translation>抽查已登记，抽到的档案已标记。</translation>
    </message>
    <message>
        <source>(handed on since)</source>
        <translation>（已转出）</translation>
    </message>
    <message>
        <source>Of each village at least</source>
        <translation>每村至少</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::SettingsPage</name>
    <message>
        <source>Check the archive</source>
        <translation>检查档案</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>As this PC has it</source>
        <translation>跟随这台电脑</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Language (from the next start on)</source>
        <translation>语言（下次启动起）</translation>
    </message>
    <message>
        <source>Lock when nobody works for</source>
        <translation>无人操作多久后锁定</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>档案</translation>
    </message>
    <message>
        <source>It lies encrypted in: %1</source>
        <translation>加密存放在：%1</translation>
    </message>
    <message>
        <source>Checking reads every page and proves that the dossiers are what was entered. Nothing is changed.</source>
        <translation>检查会读完整个档案库，核对档案与当初录入的是否一致，不作任何改动。</translation>
    </message>
    <message>
        <source>The archive is being checked.</source>
        <translation>正在检查档案。</translation>
    </message>
    <message>
        <source>The archive is sound.</source>
        <translation>档案完好。</translation>
    </message>
    <message numerus="yes">
        <source>%n entries were checked.</source>
        <translation>
            <numerusform>核对了 %n 条记录。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The check found %n fault(s). Do not go on; call the station.</source>
        <translation>
            <numerusform>检查发现 %n 处错误。请停止使用，给社工站打电话。</numerusform>
        </translation>
    </message>
    <message>
        <source>Passphrase and recovery code</source>
        <translation>口令和恢复码</translation>
    </message>
    <message>
        <source>Change my passphrase</source>
        <translation>更改我的口令</translation>
    </message>
    <message>
        <source>Make a new recovery code</source>
        <translation>生成新恢复码</translation>
    </message>
    <message>
        <source>The passphrase is changed.</source>
        <translation>口令已更改。</translation>
    </message>
    <message>
        <source>The new recovery code counts. Destroy the old paper.</source>
        <translation>新恢复码已启用。请销毁旧的那张纸。</translation>
    </message>
    <message>
        <source>Keep the old paper and the new one: one of them opens the dossiers.</source>
        <translation>旧的和新的两张纸都请留着：其中一张能打开档案。</translation>
    </message>
    <message>
        <source>Who looked at what</source>
        <translation>查看记录</translation>
    </message>
    <message>
        <source>Who opened, searched, printed or handed over whose dossier is written down and cannot be changed. That you read it is written down, too.</source>
        <translation>谁查看、查找、打印、交出过谁的档案，都有记录，不能更改。您查看本清单也会留下记录。</translation>
    </message>
    <message>
        <source>Show the list</source>
        <translation>查看清单</translation>
    </message>
    <message>
        <source>Make new keys</source>
        <translation>更换全部密钥</translation>
    </message>
    <message>
        <source>Who opens the dossiers</source>
        <translation>谁能打开档案</translation>
    </message>
    <message>
        <source>Make a new receiving key</source>
        <translation>更换接收密钥</translation>
    </message>
    <message>
        <source>This PC has a new receiving key. Sticks of before open still.</source>
        <translation>本电脑的接收密钥已更换。以前写好的 U 盘照样能打开。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::StationPage</name>
    <message>
        <source>Villages</source>
        <translation>各村</translation>
    </message>
    <message>
        <source>Take a village&apos;s data in</source>
        <translation>导入村里的数据</translation>
    </message>
    <message numerus="yes">
        <source>%n PC(s) of villages belong to this station.</source>
        <translation>
            <numerusform>本站登记了 %n 台村里的电脑。</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>可能重复</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of dossiers may be of one child.</source>
        <translation>
            <numerusform>有 %n 对档案可能是同一名儿童。</numerusform>
        </translation>
    </message>
    <message>
        <source>No child seems to have two dossiers.</source>
        <translation>没有发现一人两档。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::StickChoice</name>
    <message>
        <source>Choose another folder</source>
        <translation>选其他文件夹</translation>
    </message>
    <message>
        <source>Where is the stick?</source>
        <translation>U 盘在哪里？</translation>
    </message>
    <message>
        <source>No USB stick is plugged in. Plug it in, or choose a folder.</source>
        <translation>没有找到 U 盘。请插上 U 盘，或选一个文件夹。</translation>
    </message>
    <message>
        <source>USB stick: %1</source>
        <translation>U 盘：%1</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::TasksPanel</name>
    <message>
        <source>Also to do</source>
        <translation>还要办</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) were changed differently by two people</source>
        <translation>
            <numerusform>%n 处两人修改不一致</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n printed sheet(s) are not typed in yet</source>
        <translation>
            <numerusform>%n 张走访表没录入</numerusform>
        </translation>
    </message>
    <message>
        <source>Type paper sheets in</source>
        <translation>录入纸表</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are not handed over yet</source>
        <translation>
            <numerusform>%n 处修改还没有上交社工站</numerusform>
        </translation>
    </message>
    <message>
        <source>Hand over by stick</source>
        <translation>用 U 盘上交</translation>
    </message>
    <message>
        <source>Nothing else is to do.</source>
        <translation>没有别的事要办。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open the dossier of %1</source>
        <translation>打开%1的档案</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x3000;%2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另外还有 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose which one holds.</source>
        <translation>请选定以哪个为准。</translation>
    </message>
    <message>
        <source>The station chooses which one holds.</source>
        <translation>由社工站选定以哪个为准。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>去选定</translation>
    </message>
    <message>
        <source>No backup was made for a week</source>
        <translation>一个星期没有备份了</translation>
    </message>
    <message>
        <source>If this PC breaks, only a backup helps.</source>
        <translation>电脑要是坏了，只有备份能救回来。</translation>
    </message>
    <message>
        <source>Make a backup</source>
        <translation>去备份</translation>
    </message>
    <message>
        <source>Type it in</source>
        <translation>登记</translation>
    </message>
    <message>
        <source>Type in what was done for %1</source>
        <translation>登记为%1所做的事</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) of dossiers may be of one child</source>
        <translation>
            <numerusform>有 %n 对档案可能是同一名儿童</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>对照</translation>
    </message>
    <message>
        <source>Looking what else is to do…</source>
        <translation>正在看还有哪些事要做……</translation>
    </message>
    <message>
        <source>Type in: %1</source>
        <translation>录入：%1</translation>
    </message>
    <message>
        <source>What the rules find</source>
        <translation>主动发现</translation>
    </message>
    <message>
        <source>Go and decide</source>
        <translation>去确认</translation>
    </message>
    <message>
        <source>Of this village</source>
        <translation>本村事项</translation>
    </message>
    <message>
        <source>Of this station</source>
        <translation>本单位事项</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::TodayPage</name>
    <message>
        <source>Print this week&apos;s sheets</source>
        <translation>打印本周走访表</translation>
    </message>
    <message>
        <source>Nobody is to be visited this week.</source>
        <translation>本周没有要走访的孩子。</translation>
    </message>
    <message>
        <source>Open the dossier</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Visits of this week</source>
        <translation>本周走访</translation>
    </message>
    <message>
        <source>↑↓ choose, Enter types the visit in</source>
        <translation>↑↓ 选人&#x3000;回车 录入</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>还要办 %1 件</translation>
    </message>
    <message numerus="yes">
        <source>Visit these %n first today</source>
        <translation>
            <numerusform>今天先走访这 %n 个孩子</numerusform>
        </translation>
    </message>
    <message>
        <source>All visits of this week are done</source>
        <translation>本周的走访都做完了</translation>
    </message>
    <message>
        <source>%1 %2, %3, %4</source>
        <translation>%1 %2，%3，%4</translation>
    </message>
    <message numerus="yes">
        <source>%n children, numbered by the way to walk</source>
        <translation>
            <numerusform>共 %n 人，序号是走访路线</numerusform>
        </translation>
    </message>
    <message>
        <source>Type in the visit to %1</source>
        <translation>录入%1的走访</translation>
    </message>
    <message>
        <source>No child has a dossier here yet</source>
        <translation>还没有孩子的档案</translation>
    </message>
    <message numerus="yes">
        <source>Contact these %n first today</source>
        <translation>
            <numerusform>今天先联系这 %n 个孩子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No visit is overdue, %n to be made this week</source>
        <translation>
            <numerusform>没有过期的走访，本周必须走访 %n 个孩子</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No visit is overdue, %n may be made already</source>
        <translation>
            <numerusform>没有过期的走访，有 %n 个孩子可以走访了</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the village&apos;s roster in, or make the first dossier.</source>
        <translation>请导入花名册，或者新建第一份档案。</translation>
    </message>
    <message>
        <source>Take in what the villages hand over by stick.</source>
        <translation>请导入各村用 U 盘交来的数据。</translation>
    </message>
    <message>
        <source>To the children</source>
        <translation>去导入或新建</translation>
    </message>
    <message>
        <source>To the villages&apos; data</source>
        <translation>去导入各村的数据</translation>
    </message>
    <message>
        <source>Type in the contact with %1</source>
        <translation>登记和%1的联系</translation>
    </message>
    <message numerus="yes">
        <source>In the villages visits to %n are overdue</source>
        <translation>
            <numerusform>各村过期未走访 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the villages %n are to be visited today</source>
        <translation>
            <numerusform>各村今天应走访 %n 人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children, numbered by the way to walk in each village</source>
        <translation>
            <numerusform>%n 个孩子，按各村路线编号</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::pages::TransferPanel</name>
    <message>
        <source>No other village is enrolled here yet: let its PC join first.</source>
        <translation>这里还没有登记别的村：请先让那个村的电脑加入。</translation>
    </message>
    <message>
        <source>Move the dossier</source>
        <translation>转出档案</translation>
    </message>
    <message>
        <source>Move this dossier to another village</source>
        <translation>把这份档案转到另一个村</translation>
    </message>
    <message>
        <source>The new village gets everything that was written about the child with its next file from here, and takes the dossier in: it sets its state and enters home and director anew. Until then the duties go on there.</source>
        <translation>新的村收进这里给它的下一个文件后，就有这个孩子的全部记录，由它接收：把状态改为在册，重新填写住户和责任儿童主任。接收之前，该办的事由新的村继续办。</translation>
    </message>
    <message>
        <source>The village of before cannot open the dossier any more as soon as it has taken in its own next file from here.</source>
        <translation>原来的村收进这里给它的下一个文件后，就不能再打开这份档案。</translation>
    </message>
    <message>
        <source>To which village</source>
        <translation>转到哪个村</translation>
    </message>
    <message>
        <source>Back to the dossier</source>
        <translation>返回档案</translation>
    </message>
    <message>
        <source>Choose the village to which the child moved.</source>
        <translation>请选孩子搬去的村。</translation>
    </message>
    <message>
        <source>Moved to %1. Write a file for it, and one for the village of before.</source>
        <translation>已转到%1。请给它和原来的村各写一个文件。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::TypingView</name>
    <message>
        <source>(nothing)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Stands in the national system</source>
        <translation>国系统里是</translation>
    </message>
    <message>
        <source>In the dossier now</source>
        <translation>童档里现在是</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::UnlockPage</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>Unlock the dossiers</source>
        <translation>打开档案</translation>
    </message>
    <message>
        <source>The dossiers are locked</source>
        <translation>档案已锁定</translation>
    </message>
    <message>
        <source>They lie on this PC in %1.</source>
        <translation>档案在这台电脑的 %1。</translation>
    </message>
    <message>
        <source>Caps Lock is on: you are typing capital letters.</source>
        <translation>大写锁定已打开，现在输入的是大写字母。</translation>
    </message>
    <message>
        <source>Type the passphrase first.</source>
        <translation>请先输入口令。</translation>
    </message>
    <message>
        <source>Unlocking takes about a second.</source>
        <translation>正在打开，大约一秒钟。</translation>
    </message>
    <message>
        <source>Forgot the passphrase?</source>
        <translation>忘了口令？</translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>从备份恢复</translation>
    </message>
    <message>
        <source>The dossiers are sealed under their new keys.</source>
        <translation>正在用新密钥重新封存档案，请稍候。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::VersionsPanel</name>
    <message>
        <source>%1: %2, %3</source>
        <translation>%1：%2，%3</translation>
    </message>
    <message>
        <source>Show what is specially protected</source>
        <translation>查看特别保护内容</translation>
    </message>
    <message>
        <source>The access log notes that you looked at it.</source>
        <translation>查看会记入查阅记录。</translation>
    </message>
    <message>
        <source>First look at what is specially protected.</source>
        <translation>请先点“查看特别保护内容”。</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::VillageChecksModel</name>
    <message>
        <source>Village</source>
        <translation>村（社区）</translation>
    </message>
    <message>
        <source>Must be put right</source>
        <translation>必须改</translation>
    </message>
    <message>
        <source>Look at it</source>
        <translation>要核对</translation>
    </message>
    <message>
        <source>For information</source>
        <translation>供了解</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>孩子</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::VisitsPage</name>
    <message>
        <source>Another sheet (Esc)</source>
        <translation>换一张表（Esc）</translation>
    </message>
    <message>
        <source>Correct it in the dossier</source>
        <translation>到档案里更正</translation>
    </message>
    <message>
        <source>Type paper sheets in</source>
        <translation>录入纸表</translation>
    </message>
    <message>
        <source>Save the visit to %1</source>
        <translation>保存%1的走访</translation>
    </message>
    <message>
        <source>Nothing is typed in yet. Esc goes back to the scan field.</source>
        <translation>还没有录入内容。按 Esc 返回扫码框。</translation>
    </message>
    <message>
        <source>Typed in on %1 already</source>
        <translation>已于%1录入</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>单号 %1</translation>
    </message>
    <message>
        <source>Without a sheet</source>
        <translation>没有纸表</translation>
    </message>
    <message>
        <source>Last visit %1</source>
        <translation>上次走访 %1</translation>
    </message>
    <message>
        <source>Never visited yet</source>
        <translation>还没有走访过</translation>
    </message>
    <message>
        <source>The visit to %1 is saved.</source>
        <translation>%1的走访已保存。</translation>
    </message>
    <message numerus="yes">
        <source>The visit to %1 is saved. %n thing(s) are left to check: %2</source>
        <translation>
            <numerusform>%1的走访已保存，还有 %n 处要核对：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no visit sheet but form %1. Enter it in the child&apos;s dossier, with the sheet number %2.</source>
        <translation>这不是走访表，是 %1。请在孩子的档案里录入，单号填 %2。</translation>
    </message>
    <message>
        <source>Scan the square code of the sheet, or type the 8 signs below it</source>
        <translation>请扫纸上的方码，或输入方码下面的 8 位编号</translation>
    </message>
</context>
<context>
    <name>tongdang::pages::VisitsSide</name>
    <message>
        <source>Latest visits</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>Never visited yet</source>
        <translation>还没有走访过</translation>
    </message>
    <message numerus="yes">
        <source>See all %n visit(s)</source>
        <translation>
            <numerusform>看全部 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tongdang::shell::ClockBanner</name>
    <message>
        <source>Whether this PC&apos;s clock is right cannot be told. %1</source>
        <translation>无法判断这台电脑的时间是否正确。%1</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>时间是对的</translation>
    </message>
    <message>
        <source>Entries made here that are dated later are marked as doubtful.</source>
        <translation>在这里做的、日期在这之后的记录，会标为时间存疑。</translation>
    </message>
</context>
<context>
    <name>tongdang::shell::MainWindow</name>
    <message>
        <source>Tongdang</source>
        <translation>童档</translation>
    </message>
    <message>
        <source>Tongdang - %1</source>
        <extracomment>%1 is the place, never a child</extracomment>
        <translation>童档 — %1</translation>
    </message>
</context>
<context>
    <name>tongdang::shell::Navigation</name>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Children</source>
        <translation>孩子</translation>
    </message>
    <message>
        <source>Type sheets in</source>
        <translation>录入纸表</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>USB exchange</source>
        <translation>U 盘交换</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Tongdang</source>
        <translation>童档</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>Lock the dossiers (Ctrl+L)</source>
        <translation>锁定档案（Ctrl+L）</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>名册台账</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>统计报表</translation>
    </message>
    <message>
        <source>Villages</source>
        <translation>各村</translation>
    </message>
</context>
<context>
    <name>tongdang::shell::Workspace</name>
    <message>
        <source>The backup of today was not made. %1</source>
        <translation>今天的备份没有做成。%1</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::ComboBox</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a combo box, read aloud: what is asked, what is chosen</extracomment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::DateEdit</name>
    <message>
        <source>This is no date. Write it as 20150817 or 2015-8-17.</source>
        <translation>这不是日期。请写成 20150817 或 2015-8-17。</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>没有这一天。</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>还缺哪一日。</translation>
    </message>
    <message>
        <source>for example 20150817</source>
        <translation>例如 20150817</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::FieldEditor</name>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Write the month as 2015-8 or 201508.</source>
        <translation>月份请写成 2015-8 或 201508。</translation>
    </message>
    <message>
        <source>Write the time as 9:30 or 930.</source>
        <translation>时间请写成 9:30 或 930。</translation>
    </message>
    <message>
        <source>A whole number belongs here.</source>
        <translation>这里填整数。</translation>
    </message>
    <message>
        <source>An amount in yuan belongs here, as 1200 or 85.50.</source>
        <translation>这里填金额（元），如 1200 或 85.50。</translation>
    </message>
    <message>
        <source>for example 20150817 9:30</source>
        <translation>例如 20150817 9:30</translation>
    </message>
    <message>
        <source>The time is missing.</source>
        <translation>还缺时间。</translation>
    </message>
    <message>
        <source>Write day and time as 20150817 9:30.</source>
        <translation>请写成 20150817 9:30 这样。</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::IdNumberEdit</name>
    <message numerus="yes">
        <source>It has %n signs instead of 18.</source>
        <translation>
            <numerusform>身份证号应为 18 位，现在是 %n 位。</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds a sign that is no digit.</source>
        <translation>里面有不是数字的字符。</translation>
    </message>
    <message>
        <source>The birth date inside the number does not exist.</source>
        <translation>号码里的出生日期不存在。</translation>
    </message>
    <message>
        <source>The last sign does not fit. Check it against the household register.</source>
        <translation>最后一位对不上，请照户口本再核对。</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>关闭提示</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::PassphraseEdit</name>
    <message>
        <source>Show the passphrase</source>
        <translation>显示口令</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::PhoneEdit</name>
    <message>
        <source>A mobile number has 11 digits; a landline is written as 0877-4011234.</source>
        <translation>手机号是 11 位；座机写成 0877-4011234。</translation>
    </message>
</context>
<context>
    <name>tongdang::widgets::ProgressStrip</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>edited after it was withdrawn</source>
        <translation>作废之后又改过</translation>
    </message>
    <message>
        <source>for which other dossier it is given up</source>
        <translation>并入哪一份档案</translation>
    </message>
    <message>
        <source>The record stays.</source>
        <translation>保留这条记录</translation>
    </message>
    <message>
        <source>Withdrawn: %1</source>
        <translation>已作废：%1</translation>
    </message>
    <message>
        <source>The dossier stands for itself.</source>
        <translation>档案独立，不合并。</translation>
    </message>
    <message>
        <source>Joined with: %1</source>
        <translation>并入：%1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1, %2, %3 %4</source>
        <comment>who, place, day, time</comment>
        <translation>%1，%2，%3 %4</translation>
    </message>
    <message>
        <source>This time is doubtful: the clock of that computer was wrong.</source>
        <translation>这个时间可疑：那台电脑的时间不对。</translation>
    </message>
    <message>
        <source>Specially protected</source>
        <translation>特别保护</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Tongdang</source>
        <translation>童档</translation>
    </message>
</context>
</TS>
